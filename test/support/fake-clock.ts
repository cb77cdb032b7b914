// A clock that a test turns: tasks run when their time has come, in order.

export interface FakeClock {
  readonly now: number
  after(ms: number, task: () => void): () => void
  /** Runs every task that is due within `ms`, also those that they set. */
  advance(ms: number): void
}

export function createFakeClock(): FakeClock {
  let now = 0
  let tasks: { at: number; run: () => void }[] = []
  const nextDue = (until: number) =>
    tasks.filter((task) => task.at <= until).sort((a, b) => a.at - b.at)[0]
  return {
    get now() {
      return now
    },
    after(ms, run) {
      const task = { at: now + ms, run }
      tasks.push(task)
      return () => {
        tasks = tasks.filter((other) => other !== task)
      }
    },
    advance(ms) {
      const until = now + ms
      for (let task = nextDue(until); task; task = nextDue(until)) {
        const due = task
        tasks = tasks.filter((other) => other !== due)
        now = due.at
        due.run()
      }
      now = until
    },
  }
}

// What rules do with messages that pass. Pure: it is given a clock, and how to let a message go.
import { HELD_SHOWN, RULE_BYTES, RULE_COPIES, RULE_QUEUE } from '../wire/act-limits'
import { DELAYED, DUPLICATED, HELD, type HeldMessage, type Rule, THROTTLED } from '../wire/acts'
import type { Content } from '../wire/payload'
import { type Passing, RuleQueue, type RulesHost } from './rule-queue'

const ACTS = { delay: DELAYED, duplicate: DUPLICATED, hold: HELD, throttle: THROTTLED, drop: 0 }

const holdsFor = (rule: Rule, { socket, url, direction }: Passing) =>
  (rule.direction === 'both' || rule.direction === direction) &&
  (rule.socket === 0 ? url.includes(rule.pattern) : rule.socket === socket)

/** ms since the epoch of the host's clock; a throttled direction is busy until then. */
function dueAt(queue: RuleQueue, { payload }: Passing, rules: readonly Rule[], now: number) {
  let due = now
  for (const { effect, amount } of rules) if (effect === 'delay') due += amount
  for (const { effect, amount } of rules)
    if (effect === 'throttle' && amount > 0) {
      queue.freeAt = Math.max(queue.freeAt, now) + (payload.size / amount) * 1_000
      due = Math.max(due, queue.freeAt)
    }
  return due
}

export class Rules {
  private rules: readonly Rule[] = []
  private lastHeld = 0
  private readonly queues = new Map<string, RuleQueue>()

  constructor(private readonly host: RulesHost) {}

  /** Those that hold from now on. None: what waits goes on its way. */
  set(rules: readonly Rule[]): void {
    this.rules = rules
    const holds = rules.some(({ effect }) => effect === 'hold')
    for (const queue of this.queues.values()) {
      if (rules.length === 0) queue.empty()
      if (!holds) queue.holdNone()
      queue.pump()
    }
    this.host.changed()
  }

  /** True: it waits, or is gone; false: it goes on its way untouched. */
  take(message: Passing): boolean {
    const rules = this.rules.filter((rule) => holdsFor(rule, message))
    const queue = this.queueOf(message)
    if (rules.length === 0 && queue.list.length === 0) return false
    if (rules.some(({ effect }) => effect === 'drop')) this.host.drop(message)
    else this.keep(queue, message, rules)
    if (queue.list.length > RULE_QUEUE || queue.bytes > RULE_BYTES) queue.empty()
    queue.pump()
    this.host.changed()
    return true
  }

  /** What waits in a socket goes now, in its order. */
  flush(socket: number): void {
    for (const [name, queue] of this.queues)
      if (name.startsWith(`${socket} `)) {
        queue.empty()
        this.queues.delete(name)
      }
    this.host.changed()
  }

  /** False: no such message is held any more. `content`: in place of its own. */
  release(held: number, content: Content | null): boolean {
    return this.changing((queue) => queue.release(held, content))
  }

  discard(held: number): boolean {
    return this.changing((queue) => queue.discard(held))
  }

  get count(): number {
    return this.rules.length
  }

  get waiting(): number {
    return [...this.queues.values()].reduce((sum, { list }) => sum + list.length, 0)
  }

  get held(): readonly HeldMessage[] {
    return [...this.queues.values()].flatMap(({ held }) => held).slice(0, HELD_SHOWN)
  }

  private changing(change: (queue: RuleQueue) => boolean): boolean {
    const isChanged = [...this.queues.values()].some(change)
    if (isChanged) this.host.changed()
    return isChanged
  }

  private queueOf({ socket, direction }: Passing): RuleQueue {
    const name = `${socket} ${direction}`
    const queue = this.queues.get(name) ?? new RuleQueue(this.host)
    this.queues.set(name, queue)
    return queue
  }

  private keep(queue: RuleQueue, message: Passing, rules: readonly Rule[]): void {
    let acts = 0
    let copies = 0
    for (const { effect, amount } of rules) {
      acts |= ACTS[effect]
      if (effect === 'duplicate') copies = Math.min(Math.max(copies, amount), RULE_COPIES)
    }
    if (acts & HELD) this.lastHeld += 1
    const due = dueAt(queue, message, rules, this.host.now())
    queue.add(message, acts, due, copies, acts & HELD ? this.lastHeld : 0)
  }
}

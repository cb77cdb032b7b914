// One random schedule: facts, deliveries, deaths of the background and reopened panels, in any order.
import type { Fact } from '../../src/wire/facts'
import { createRandom, type Random } from '../support/random'
import { type Budgets, type Taken, tiny, World } from './world'

export interface Outcome {
  readonly emitted: readonly Fact[]
  readonly panels: readonly Taken[]
  readonly breaches: readonly string[]
}

const budgetsOf = (random: Random): Budgets => ({
  window: random.pick([1, 3, 10, 1000]),
  page: tiny(random.pick([2, 10, 1000]), random.pick([10, 100_000])),
  silent: tiny(random.pick([2, 10, 1000]), random.pick([10, 100_000])),
  recording: tiny(random.pick([4, 20, 1000]), random.pick([20, 100_000])),
})

function factOf(seq: number, random: Random, sent: { nth: number; total: number }): Fact {
  const base = { seq, time: seq, socket: 1, readyState: 1 as const }
  if (seq === 1)
    return {
      ...base,
      kind: 'socket-created',
      api: 'WebSocket',
      url: 'ws://a/',
      protocols: [],
      binaryType: 'blob',
      stack: '',
      adopted: false,
      during: null,
    }
  if (random.oneIn(6)) return { ...base, kind: 'ready-state-changed', before: 1 }
  const content = `message ${seq}`
  const size = content.length
  sent.nth += 1
  sent.total += size
  const payload = { kind: 'text', size, content, rest: 'none' } as const
  const { nth, total } = sent
  return { ...base, kind: 'message-sent', payload, nth, total, bufferedAmount: 0, stack: '' }
}

type Step = 'emit' | 'flush' | 'deliver' | 'time' | 'die' | 'open' | 'close' | 'wait'
const STEPS: readonly [Step, ...Step[]] = [
  'emit',
  'emit',
  'emit',
  'flush',
  'deliver',
  'deliver',
  'deliver',
  'deliver',
  'time',
  'die',
  'open',
  'close',
  'wait',
]

/** Ends with a panel open, everything delivered. */
export async function runSchedule(seed: number, steps: number): Promise<Outcome> {
  const random = createRandom(seed)
  const world = new World(budgetsOf(random))
  const emitted: Fact[] = []
  const sent = { nth: 0, total: 0 }
  const emit = () => {
    const fact = factOf(emitted.length + 1, random, sent)
    emitted.push(fact)
    world.emit(structuredClone(fact))
  }
  const act: Record<Step, () => void | Promise<void>> = {
    emit,
    flush: () => world.flush(),
    deliver: () => void world.waiting[random.below(world.waiting.length)]?.deliver(),
    time: () => world.clock.advance(random.pick([50, 100, 1_000, 11_000])),
    die: () => random.oneIn(3) && world.killBackground(),
    open: () => random.oneIn(3) && world.openPanel(),
    close: () => random.oneIn(8) && world.closePanel(),
    wait: () => world.settle(),
  } as Record<Step, () => void | Promise<void>>
  for (let step = 0; step < steps; step++) await act[random.pick(STEPS)]()
  emit()
  if (world.panels.length === 0 || random.oneIn(2)) world.openPanel()
  await world.drain()
  world.openPanel()
  await world.drain()
  return { emitted, panels: world.panels, breaches: world.breaches }
}

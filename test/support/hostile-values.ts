// Makes what nobody should ever send: values of every type, and packets of ours with something wrong inside.
import fc from 'fast-check'
import type { Fact } from '../../src/wire/facts'
import { WIRE_VERSION } from '../../src/wire/limits'
import { packed } from '../../src/wire/rows'
import { closed, created, errored, gap, opened, sent } from './facts'

const ofSocket = { seq: 1, time: 2, socket: 3, readyState: 1 }
const payload = { kind: 'text', size: 2, content: 'hi', rest: 'none' }

/** One of each kind. */
export const FACTS: readonly unknown[] = [
  ...[created(1), opened(2), sent(3, 'hi'), errored(4), closed(5), gap(6, 9)],
  { ...sent(3, 'hi'), kind: 'message-received' },
  { ...sent(3, 'hi'), kind: 'message-discarded' },
  gap(1, 4, { counters: { 1: { 'message-sent': { nth: 4, total: 9 } } } }),
  { ...ofSocket, kind: 'buffered-amount', bufferedAmount: 9, heldAt: 3 },
  { ...ofSocket, kind: 'close-called', code: 1000, reason: '', stack: '', before: 1, during: null },
  { ...ofSocket, kind: 'ready-state-changed', before: 0 },
  {
    ...{ ...ofSocket, kind: 'call-threw', api: 'WebSocket', call: 'send', name: 'DOMException' },
    ...{ message: '', argument: '', payload, stack: '' },
  },
  {
    ...{ ...ofSocket, kind: 'event-dispatched', type: 'close', payload: null, stack: '' },
    ...{ code: 4000, reason: 'forged', wasClean: true },
  },
  { ...ofSocket, kind: 'write-settled', nth: 1, waited: 12.5, failed: false },
  { ...ofSocket, kind: 'stream-aborted', by: 'signal', reason: '', stack: '' },
  { ...ofSocket, kind: 'stream-piped', side: 'readable' },
  { seq: 1, time: 2, kind: 'connection-blocked', url: 'ws://a/', directive: '', enforced: true },
  { seq: 1, time: 2, kind: 'page-hidden', persisted: true },
  { seq: 1, time: 2, kind: 'page-shown', persisted: true },
  { seq: 1, time: 2, kind: 'page-frozen' },
  { seq: 1, time: 2, kind: 'page-resumed' },
  { seq: 1, time: 2, kind: 'recorder-failed', message: 'x' },
]

/** As messages cross between contexts. */
const ROWS = FACTS.map((fact) => packed(fact as Fact)).filter(Array.isArray)

const frame = { frameId: 0, documentId: 'd', url: 'http://a/', origin: 'http://a' }

/** One of each kind that a relay sends. */
export const UP: readonly unknown[] = [
  {
    ...{
      kind: 'hello',
      version: WIRE_VERSION,
      document: 'evil',
      url: 'http://evil/',
      timeOrigin: 1,
    },
    place: { depth: 0, name: '', hasOpener: false },
    arrival: { type: 'navigate', notRestoredReasons: null, restoredAt: null },
  },
  { kind: 'away' },
  { kind: 'batch', subscription: 1, facts: [...FACTS, ...ROWS] },
  { kind: 'payload', seq: 1, offset: 0, length: 2, content: 'hi' },
]

const toPanel = (link: number): readonly unknown[] => [
  { kind: 'relay-came', link, frame },
  { kind: 'relay-gone', link },
  { kind: 'woken', reachable: false },
  ...UP.map((packet) => ({ kind: 'from-relay', link, packet })),
]

const DOWN: readonly unknown[] = [
  { kind: 'subscribe', version: WIRE_VERSION, subscription: 5, after: 0, limit: 99, most: 7 },
  { kind: 'window', subscription: 5, ack: 1, limit: 99 },
  { kind: 'get-payload', seq: 1, offset: 0 },
  { kind: 'release' },
  { kind: 'wake' },
  { kind: 'to-relay', link: 1, packet: { kind: 'release' } },
]

const STAGE = {
  ...{ kind: 'handshake', stage: 'answered', request: '1', tab: 1, frameId: 0, documentId: 'd' },
  ...{ url: 'ws://a/', from: 'http://a/', time: 1, status: 101, statusLine: '', ip: '', error: '' },
  headers: [{ name: 'a', value: 'b' }],
}

const NASTY = [
  ...[Number.NaN, Number.POSITIVE_INFINITY, -1, -0, 0.5, 2 ** 53, Number.MAX_VALUE, -(2 ** 31)],
  ...[
    '',
    '__proto__',
    'constructor',
    'toString',
    '\ud800',
    '\u0000',
    '<img src=x onerror=alert(1)>',
  ],
  ...['x'.repeat(100_000), [], {}, [[]], null, undefined, true, 10n],
  { toString: 1, valueOf: 1 },
  JSON.parse('{ "__proto__": { "kind": "hello" }, "kind": "__proto__" }'),
]

/** Of any type that can be cloned, and some that cannot. */
const anything = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.anything({
    ...{ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true },
    ...{ withNullPrototype: true, withSparseArray: true, maxDepth: 3 },
  }),
)

type Tree = Record<string, unknown>
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

/** Puts `value` at a place of a copy that `steps` lead to; takes what is there away where it is `undefined`. */
function spoiled(whole: unknown, steps: readonly number[], value: unknown): unknown {
  const copy = structuredClone(whole)
  let at = copy
  for (const [index, step] of steps.entries()) {
    if (!isTree(at)) break
    const keys = Object.keys(at)
    const key = keys[step % Math.max(1, keys.length)]
    if (key === undefined) break
    const next = at[key]
    const isLast = index === steps.length - 1 || !isTree(next) || Object.keys(next).length === 0
    if (!isLast) {
      at = next
      continue
    }
    if (value === undefined) delete at[key]
    else at[key] = value
    break
  }
  return copy
}

/** Sound ones, with one value in any place replaced or left out. */
const spoiledOnes = (sound: readonly unknown[]) =>
  fc
    .tuple(
      fc.constantFrom(...sound),
      fc.array(fc.nat(40), { minLength: 1, maxLength: 5 }),
      anything,
    )
    .map(([whole, steps, value]) => spoiled(whole, steps, value))

const mixed = (sound: readonly unknown[]) =>
  fc.oneof(
    { weight: 1, arbitrary: anything },
    { weight: 1, arbitrary: fc.constantFrom(...sound) },
    { weight: 6, arbitrary: spoiledOnes(sound) },
  )

/** Anything, and whatever is nearly or wholly one of our messages. */
export const hostileValues: fc.Arbitrary<unknown> = mixed([
  ...[...FACTS, ...ROWS, ...UP, ...DOWN, ...toPanel(1), STAGE],
])

/** What may come from the background while another relay than `link` 1 sends it. */
export const hostileToPanel: fc.Arbitrary<unknown> = mixed([...toPanel(2), ...toPanel(3)])

/** A fact that passes, or nearly. */
export const hostileFacts: fc.Arbitrary<unknown> = mixed(FACTS)

// A message crosses between contexts as a row of values: of a clone of objects the keys are the dear part.
// Runs in the page too: it calls no method of any built-in.
import { type Fact, MESSAGE_KINDS, type MessageFact } from './facts'
import { PAYLOAD_KINDS, RESTS } from './payload'

/** What crosses for one fact: a row for a message, all others as they are. */
export type Packed = Fact | readonly unknown[]

function placeIn(list: readonly string[], value: string): number {
  let place = 0
  while (place < list.length && list[place] !== value) place += 1
  return place
}

/** Array literals run no setter of a page's, as assignments to an index would. */
export function packed(fact: Fact): Packed {
  if (!('total' in fact)) return fact
  const { kind, size, content, rest } = fact.payload
  return [
    placeIn(MESSAGE_KINDS, fact.kind),
    fact.seq,
    fact.time,
    fact.socket,
    fact.readyState,
    placeIn(PAYLOAD_KINDS, kind),
    size,
    content,
    placeIn(RESTS, rest),
    fact.nth,
    fact.total,
    fact.bufferedAmount,
    fact.stack,
    fact.acts,
  ]
}

/** An object may refuse to become a key. */
const at = (list: readonly string[], place: unknown) =>
  typeof place === 'number' ? list[place] : undefined

/** Of unknown origin, and so is what comes out: a row that is too short makes a fact that no guard lets pass. */
export function unpacked(value: unknown): unknown {
  if (!Array.isArray(value)) return value
  // by index: a pattern would go through the iterator, message by message
  return {
    kind: at(MESSAGE_KINDS, value[0]),
    seq: value[1],
    time: value[2],
    socket: value[3],
    readyState: value[4],
    payload: {
      kind: at(PAYLOAD_KINDS, value[5]),
      size: value[6],
      content: value[7],
      rest: at(RESTS, value[8]),
    },
    nth: value[9],
    total: value[10],
    bufferedAmount: value[11],
    stack: value[12],
    acts: value[13],
  } satisfies Record<keyof MessageFact, unknown>
}

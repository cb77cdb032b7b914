// The border in a page's own process, where each byte counts: what a panel asks of a relay.
import { ACT_CONTENT, RULE_AMOUNT, RULE_PATTERN, RULES } from './act-limits'
import { type Act, DIRECTIONS, RULE_EFFECTS } from './acts'
import { has, isOneOf, listOf, oneOf, orNull, positive, type Shape, text, whole } from './checks'
import { TEXT } from './limits'
import type { DownPacket } from './packets'

const content = (value: unknown) =>
  text(ACT_CONTENT)(value) || (value instanceof Uint8Array && value.length <= ACT_CONTENT)
const socket = { socket: positive }
const rule: Shape = {
  effect: oneOf(RULE_EFFECTS),
  direction: oneOf([...DIRECTIONS, 'both']),
  socket: whole,
  pattern: text(RULE_PATTERN),
  amount: (value) => whole(value) && Number(value) <= RULE_AMOUNT,
}
const ACTS: Readonly<Record<Act['what'], Shape>> = {
  send: { ...socket, content },
  receive: { ...socket, url: text(TEXT), content },
  close: { ...socket, code: orNull(whole), reason: orNull(text(200)) },
  error: socket,
  abort: socket,
  rules: { rules: listOf((value) => has(value, rule), RULES) },
  release: { held: positive, content: orNull(content) },
  discard: { held: positive },
}

const DOWN: Readonly<Record<DownPacket['kind'], Shape>> = {
  subscribe: { version: whole, subscription: positive, after: whole, limit: whole, most: whole },
  window: { subscription: positive, ack: whole, limit: whole },
  'get-payload': { seq: positive, offset: whole },
  release: {},
  act: { command: text(64), act: (value) => isOneOf(value, ACTS, 'what') },
}

export const isDownPacket = (value: unknown): value is DownPacket => isOneOf(value, DOWN)

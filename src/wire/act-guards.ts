// The border for what a relay tells of acts: the parts of `guards` that are about them.
import { HELD_SHOWN } from './act-limits'
import { DIRECTIONS } from './acts'
import { type Check, has, listOf, oneOf, positive, type Shape, text, whole } from './checks'
import { STACK, TEXT } from './limits'
import type { Acted, Acting } from './packets'

export const dropped = (isPayload: Check): Shape => ({
  direction: oneOf(DIRECTIONS),
  payload: isPayload,
  stack: text(STACK),
})

export function answers(isPayload: Check): Record<(Acted | Acting)['kind'], Shape> {
  const held = {
    held: positive,
    socket: positive,
    direction: oneOf(DIRECTIONS),
    payload: isPayload,
  }
  return {
    acted: { command: text(64), error: text(TEXT) },
    acting: {
      rules: whole,
      waiting: whole,
      held: listOf((value) => has(value, held), HELD_SHOWN),
    },
  }
}

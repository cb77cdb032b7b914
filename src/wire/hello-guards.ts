// What a document says of itself when it is first heard.
import { REASONS_JSON } from './bfcache-limits'
import { flag, has, orNull, type Shape, text, time, whole } from './checks'
import { TEXT } from './limits'

export const PLACE: Shape = { depth: whole, name: text(TEXT), hasOpener: flag }
export const isPlace = (value: unknown) => has(value, PLACE)

export const ARRIVAL: Shape = {
  type: text(64),
  notRestoredReasons: orNull(text(REASONS_JSON)),
  restoredAt: orNull(time),
}
export const isArrival = (value: unknown) => has(value, ARRIVAL)

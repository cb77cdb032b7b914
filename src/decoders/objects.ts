// Decoders of protocols whose messages are objects of JSON, one a message or several in a list.
import type { Decoder, Message, Opening, Unit } from './decoder'
import { messageParts } from './json-parts'
import type { Parts } from './parts'
import { cutOff } from './unit'

export interface ObjectReader<State> {
  start(opening: Opening): State
  /** null: not of the protocol. */
  read(state: State, fields: Parts, message: Message): Unit | null
}

/** Objects and, where the protocol has batches, lists of them: null if one is not of the protocol. */
export function unitsOf<State>(
  { read }: ObjectReader<State>,
  state: State,
  parts: Parts,
  message: Message,
): readonly Unit[] | null {
  if (!parts.isList) {
    const only = read(state, parts, message)
    return only && cutOff([only], message)
  }
  const units: Unit[] = []
  for (const name of parts.names) {
    const fields = parts.inside(name)
    const unit = fields && !fields.isList ? read(state, fields, message) : null
    if (!unit) return null
    units.push(unit)
  }
  return units.length === 0 ? null : cutOff(units, message)
}

export const objectDecoder = <State>(reader: ObjectReader<State>): Decoder<State> => ({
  start: (opening) => reader.start(opening),
  read(state, message) {
    const parts = messageParts(message)
    return parts && !parts.isList ? unitsOf(reader, state, parts, message) : null
  },
})

export const batchDecoder = <State>(reader: ObjectReader<State>): Decoder<State> => ({
  start: (opening) => reader.start(opening),
  read(state, message) {
    const parts = messageParts(message)
    return parts && unitsOf(reader, state, parts, message)
  },
})

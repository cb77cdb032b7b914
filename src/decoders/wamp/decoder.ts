// WAMP 2 as JSON, MessagePack and CBOR, batched or not.
// https://wamp-proto.org/wamp_latest_ietf.html
import type { Decoder, Unit } from '../decoder'
import { cutOff } from '../unit'
import { type Names, noNames } from './names'
import { readMessages } from './serializers'
import { wampUnit } from './unit'

interface State {
  readonly names: Names
  readonly isBatched: boolean
}

export const wamp: Decoder<State> = {
  start: ({ selected }) => ({ names: noNames(), isBatched: selected.endsWith('.batched') }),
  read({ names, isBatched }, message) {
    const units: Unit[] = []
    for (const parts of readMessages(message, isBatched)) {
      const unit = parts && wampUnit(names, parts)
      if (!unit) return null
      units.push(unit)
    }
    return units.length === 0 ? null : cutOff(units, message)
  },
}

// Phoenix Channels, versions 1 and 2 of its serializer, text and bytes.
import type { Decoder } from '../decoder'
import { cutOff } from '../unit'
import { readMessage } from './message'
import { channelUnit, type State } from './unit'

export const phoenix: Decoder<State> = {
  start: () => ({ asked: new Map() }),
  read(state, message) {
    const read = readMessage(message)
    return read && cutOff([channelUnit(state, read, message.sent)], message)
  },
}

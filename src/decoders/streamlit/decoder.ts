// Streamlit: protobuf, one message of each direction's own type; what is in it needs its .proto.
// https://github.com/streamlit/streamlit/blob/develop/proto/streamlit/proto/ForwardMsg.proto
import type { Decoder } from '../decoder'
import { cutOff, unit } from '../unit'

export const streamlit: Decoder<null> = {
  start: () => null,
  read(_, message) {
    const { content, sent, missing } = message
    if (typeof content === 'string') return null
    const body = { kind: 'bytes' as const, bytes: content }
    return cutOff(
      [unit(sent ? 'BackMsg' : 'ForwardMsg', { size: content.length + missing, body })],
      message,
    )
  },
}

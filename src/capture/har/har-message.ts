// One message as Chromium writes it into `_webSocketMessages`.
import type { MessageFact } from '../../wire/facts'
import { base64 } from '../base64'

const SECOND = 1_000

export const TEXT_OPCODE = 1
/** https://www.rfc-editor.org/rfc/rfc6455#section-11.8 */
export const BINARY_OPCODE = 2

/** What is wrong, among the messages, as Chromium has it. */
export const errorJson = (time: number, data: string): string =>
  JSON.stringify({ type: 'error', time: time / SECOND, opcode: -1, data })

/** null: nothing that went over the wire. */
export function messageJson({ kind, time, payload }: MessageFact): string | null {
  if (kind === 'message-discarded') return null
  const { content, size, rest } = payload
  const isText = payload.kind === 'text'
  const message = {
    type: kind === 'message-sent' ? 'send' : 'receive',
    time: time / SECOND,
    opcode: isText ? TEXT_OPCODE : BINARY_OPCODE,
    data:
      content instanceof Uint8Array ? base64(content) : typeof content === 'string' ? content : '',
  }
  // loss is told: bytes in all
  return JSON.stringify(rest === 'none' && content !== null ? message : { ...message, _size: size })
}

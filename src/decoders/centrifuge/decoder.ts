// Centrifugo's client protocol, versions 1 and 2: JSON, one object a line, and protobuf.
// https://centrifugal.dev/docs/transports/client_protocol
import type { Decoder, Message } from '../decoder'
import { jsonParts, messageParts } from '../json-parts'
import { type Parts, ValueParts } from '../parts'
import { cutOff } from '../unit'
import { readMessage, recordsOf } from './protobuf'
import { COMMAND, REPLY } from './schema'
import { type Commands, centrifugeUnit } from './unit'

/** null in place of what is none. */
function linesOf(message: Message, text: string): (Parts | null)[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line, at) => {
    const isCut = message.missing > 0 && at === lines.length - 1
    return isCut ? jsonParts(line) : messageParts({ ...message, content: line, missing: 0 })
  })
}

function recordParts({ sent, missing }: Message, bytes: Uint8Array): (Parts | null)[] {
  const { records, cut } = recordsOf(bytes)
  if (cut && missing === 0) return [null]
  const read = (record: Uint8Array, isCut: boolean) =>
    ValueParts.of(readMessage(record, sent ? COMMAND : REPLY, isCut), 'protobuf')
  const all = records.map((record) => read(record, false))
  const last = cut && cut.length > 0 ? read(cut, true) : null
  return last && last.names.length > 0 ? [...all, last] : all
}

export const centrifuge: Decoder<{ readonly commands: Commands }> = {
  start: () => ({ commands: new Map() }),
  read({ commands }, message) {
    const { content, sent, missing } = message
    const all =
      typeof content === 'string' ? linesOf(message, content) : recordParts(message, content)
    const units = all.map((fields) =>
      fields && !fields.isList ? centrifugeUnit(commands, fields, sent) : null,
    )
    if (missing > 0 && units.length > 1 && units.at(-1) === null) units.pop() // too little of it is here
    const read = units.filter((unit) => unit !== null)
    return read.length === 0 || read.length < units.length ? null : cutOff(read, message)
  },
}

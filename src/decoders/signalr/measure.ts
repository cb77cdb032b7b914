// Where a record of SignalR ends: JSON at its separator, MessagePack after the length before it.
// https://github.com/dotnet/aspnetcore/blob/main/src/SignalR/docs/specs/HubProtocol.md#json-encoding
import { Cursor } from '../bytes/cursor'
import type { Memo } from '../bytes/stream'

const SEPARATOR = 0x1e
const BRACE = 0x7b

/** What may follow a brace: a name, the end, a blank. MessagePack of that length begins with a list. */
const AFTER_BRACE = [0x22, 0x7d, 0x20, 0x0a, 0x0d, 0x09]

/** A list, short or long. */
const isList = (byte: number): boolean => (byte & 0xf0) === 0x90 || byte === 0xdc || byte === 0xdd

/** Bytes of the length before a record. */
const LENGTH = 5

export const isJson = (bytes: Uint8Array): boolean =>
  bytes[0] === BRACE && AFTER_BRACE.includes(bytes[1] ?? 0x22)

export function measure(bytes: Uint8Array, memo: Memo): number {
  if (isJson(bytes)) {
    const end = bytes.indexOf(SEPARATOR, memo.at)
    memo.at = bytes.length
    return end + 1
  }
  const from = new Cursor(bytes)
  const length = from.varint(LENGTH)
  if (from.isWrong || (!from.isShort && length === 0)) return -1
  if (from.isShort) return 0
  if (!isList(bytes[from.at] ?? 0x90)) return -1
  return from.at + length
}

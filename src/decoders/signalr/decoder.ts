// SignalR of ASP.NET Core, in JSON and in MessagePack (Blazor's too): a handshake, then records.
// https://github.com/dotnet/aspnetcore/blob/main/src/SignalR/docs/specs/HubProtocol.md
import { bytesOf, Cursor } from '../bytes/cursor'
import { type Piece, type Streams, streams } from '../bytes/stream'
import { readUnits } from '../bytes/units'
import type { Decoder, Unit } from '../decoder'
import { isJson, measure } from './measure'
import { asText, type Kept, readJson, readMessagePack } from './record'
import { handshakeUnit, type Session, session, unitOf } from './units'

interface State {
  readonly streams: Streams
  readonly session: Session
}

/** Bytes of the length before a record of MessagePack. */
const LENGTH = 5

/** Only the first record of a direction can be one: it alone has no type. */
function isHandshake({ isShaken }: Session, { type, fields, isBroken }: Kept, sent: boolean) {
  if (isShaken[sent ? 'sent' : 'received'] || type !== null || isBroken) return false
  const names = Object.keys(fields)
  return sent
    ? names.includes('protocol')
    : names.every((name) => /^(error|minorVersion)$/.test(name))
}

function recordUnit({ bytes }: Piece, of: Session, sent: boolean): Unit {
  const text = isJson(bytes) ? asText(bytes) : null
  const from = new Cursor(bytes)
  if (text === null) from.varint(LENGTH)
  const kept = text === null ? readMessagePack(from.rest()) : readJson(text)
  const isFirst = isHandshake(of, kept, sent)
  of.isShaken[sent ? 'sent' : 'received'] = true
  return isFirst && text !== null ? handshakeUnit(kept, sent, text) : unitOf(of, kept, sent)
}

export const signalR: Decoder<State> = {
  start: () => ({ streams: streams(), session: session() }),
  read(state, message) {
    const of = state.streams[message.sent ? 'sent' : 'received']
    return readUnits(of, bytesOf(message.content), message, measure, (piece) =>
      recordUnit(piece, state.session, message.sent),
    )
  },
}

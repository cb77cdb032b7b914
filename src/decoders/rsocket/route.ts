// The route of a request: routing metadata, alone or among others.
// https://github.com/rsocket/rsocket/blob/master/Extensions/Routing.md · CompositeMetadata.md
import { Cursor } from '../bytes/cursor'

const ROUTING = 'message/x.rsocket.routing.v0'
const COMPOSITE = 'message/x.rsocket.composite-metadata.v0'

/** Of the well-known types. */
const ROUTING_ID = 0x7e

/** Entries that are looked through. */
const MOST = 100

function firstTag(bytes: Uint8Array): string | undefined {
  const from = new Cursor(bytes)
  const tag = from.text(from.u8())
  return from.isSound && tag !== '' ? tag : undefined
}

function inComposite(bytes: Uint8Array): string | undefined {
  const from = new Cursor(bytes)
  for (let count = 0; from.left > 0 && from.isSound && count < MOST; count++) {
    const head = from.u8()
    const isKnown = head >= 0x80
    const type = isKnown ? '' : from.text(head + 1)
    const value = from.take(from.u8() * 65_536 + from.u16())
    if ((isKnown && (head & 0x7f) === ROUTING_ID) || type === ROUTING) return firstTag(value)
  }
  return undefined
}

/** `mime`: of the connection's metadata, as SETUP says. */
export function routeOf(metadata: Uint8Array, mime: string): string | undefined {
  if (mime === ROUTING) return firstTag(metadata)
  return mime === COMPOSITE ? inComposite(metadata) : undefined
}

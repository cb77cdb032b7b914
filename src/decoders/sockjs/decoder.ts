// SockJS over WebSocket: an envelope around messages that have a protocol of their own.
// https://sockjs.github.io/sockjs-protocol/sockjs-protocol-0.3.3.html
import type { Decoder, Message, Unit } from '../decoder'
import { parsed } from '../json-text'
import { line, short } from '../line'

/** Messages of one envelope that are read within it. */
const MOST_CARRIED = 10_000

/** JSON whose end is not here cannot be read: what came of it is in the payload. */
const broken = (unit: Unit, { missing }: Message): Unit => ({
  ...unit,
  problem: missing > 0 ? 'cut' : 'malformed',
})

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

const countOf = (texts: readonly string[]): string =>
  texts.length === 1 ? short(texts[0] ?? '') : `×${texts.length}`

function arrayUnit(json: string, message: Message): Unit {
  const texts = parsed(json)
  const unit: Unit = { type: 'array', body: { kind: 'json', text: json } }
  if (!isTexts(texts)) return broken(unit, message)
  return { ...unit, line: countOf(texts), carries: texts.slice(0, MOST_CARRIED) }
}

/** One message as a JSON string, which `parsed` takes for no JSON. */
function singleUnit(json: string, message: Message): Unit {
  const unit: Unit = { type: 'message', body: { kind: 'json', text: json } }
  const texts = parsed(`[${json}]`)
  if (!isTexts(texts) || texts.length !== 1) return broken(unit, message)
  return { ...unit, line: countOf(texts), carries: texts }
}

function closeUnit(json: string, message: Message): Unit {
  const value = parsed(json)
  const unit: Unit = { type: 'close', role: 'closing', body: { kind: 'json', text: json } }
  if (!Array.isArray(value)) return broken(unit, message)
  const [code, reason] = value
  if (typeof code !== 'number' || typeof reason !== 'string') return broken(unit, message)
  return { ...unit, line: line(String(code), short(reason)), fields: { code, reason } }
}

function receivedUnit(text: string, message: Message): Unit | null {
  if (text === 'o') return { type: 'open', role: 'opening' }
  if (text === 'h') return { type: 'heartbeat', role: 'heartbeat' }
  if (/^a\s*\[/.test(text)) return arrayUnit(text.slice(1), message)
  if (/^m\s*"/.test(text)) return singleUnit(text.slice(1), message)
  if (/^c\s*\[/.test(text)) return closeUnit(text.slice(1), message)
  return null
}

/** A list of texts; servers take a single one too. An empty message says nothing. */
function sentUnit(text: string, message: Message): Unit | null {
  if (/^\s*\[\s*("|\])/.test(text)) return arrayUnit(text, message)
  if (/^\s*"/.test(text)) return singleUnit(text, message)
  return null
}

export const sockJs: Decoder<null> = {
  start: () => null,
  read(_, message) {
    const { content, sent } = message
    if (typeof content !== 'string') return null
    if (content === '') return []
    const unit = sent ? sentUnit(content, message) : receivedUnit(content, message)
    return unit && [unit]
  },
}

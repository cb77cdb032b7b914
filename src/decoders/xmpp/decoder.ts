// XMPP over WebSocket: one stanza a message, or one element of the stream's framing.
// https://www.rfc-editor.org/rfc/rfc7395
import { strictUtf8 } from '../bytes/cursor'
import type { Content, Decoder, Unit } from '../decoder'
import { scan } from './scan'
import { unitOf } from './units'

const textOf = (content: Content): string | null =>
  typeof content === 'string' ? content : strictUtf8(content)

/** Cut within its first tag. */
function cutUnits(text: string): readonly Unit[] | null {
  const type = /^\s*<([a-z]+(?::[a-z]+)?)\s/.exec(text)?.[1]
  return type === undefined ? null : [{ type, problem: 'cut', body: { kind: 'xml', text } }]
}

export const xmpp: Decoder<null> = {
  start: () => null,
  read(_, { content, sent, missing }) {
    const text = textOf(content)
    if (text === null) return null
    // Older drafts, and servers that keep proxies awake, send a blank.
    if (text.trim() === '' && missing === 0) return [{ type: 'whitespace', role: 'heartbeat' }]
    const { elements, isWhole, isWrong } = scan(text)
    const [root] = elements
    if (!root) return missing > 0 ? cutUnits(text) : null
    const children = elements.filter(({ depth }) => depth === 1)
    const unit = unitOf({ root, children, all: elements }, sent, text)
    if (!unit) return null
    if (missing > 0) return [{ ...unit, problem: 'cut' }]
    // Of the drafts before RFC 7395: a stream that is opened in one message and closed in the last.
    const isStream = root.name === 'stream:stream'
    return [isWrong || (!isWhole && !isStream) ? { ...unit, problem: 'malformed' } : unit]
  },
}

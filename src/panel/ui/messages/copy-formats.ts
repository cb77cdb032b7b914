// Messages as text that can be pasted elsewhere: as they are, JSON, hex, Base64, JavaScript.
import { base64 } from '../../../capture/base64'
import type { Fact } from '../../../wire/facts'
import { isOurs } from '../../../wire/read-fact'
import { hexPairs } from '../hex/hex'

export const COPY_FORMATS = ['text', 'json', 'hex', 'base64', 'javascript'] as const
export type CopyFormat = (typeof COPY_FORMATS)[number]

export interface Copied {
  readonly fact: Fact
  /** null: nothing of it was kept, or it is no message. */
  readonly content: string | Uint8Array | null
  /** `content` is all of it. */
  readonly isWhole: boolean
  /** Bytes in all. */
  readonly size: number
  /** What the row says, for what is no message. */
  readonly words: () => string
}

const DIRECTIONS: Partial<Record<Fact['kind'], string>> = {
  'message-sent': 'sent',
  'message-received': 'received',
  'message-discarded': 'discarded',
}

export const isMessage = ({ kind }: Fact): boolean => DIRECTIONS[kind] !== undefined

const bytesOf = (content: Copied['content']): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : (content ?? new Uint8Array())

function textOf({ content, words }: Copied): string {
  if (typeof content === 'string') return content
  return content === null ? words() : hexPairs(content)
}

function jsonOf({ fact, content, isWhole, size }: Copied) {
  const isBinary = content !== null && typeof content !== 'string'
  return {
    time: new Date(fact.time).toISOString(),
    direction: DIRECTIONS[fact.kind],
    ...(isOurs(fact) ? { by: 'socketscope' } : {}),
    ...(isBinary ? { encoding: 'base64', data: base64(content) } : { data: content }),
    ...(isWhole ? {} : { incomplete: true, size }),
  }
}

/** Bytes up to which a program writes them out one by one. */
const WRITTEN_OUT = 64

function literalOf(content: string | Uint8Array): string {
  // U+2028 and U+2029 may stand in a literal, but not in a comment
  if (typeof content === 'string')
    return JSON.stringify(content).replace(/[\u2028\u2029]/g, (character) =>
      character === '\u2028' ? '\\u2028' : '\\u2029',
    )
  if (content.length <= WRITTEN_OUT) return `new Uint8Array([${[...content].join(', ')}])`
  return `Uint8Array.from(atob("${base64(content)}"), (c) => c.charCodeAt(0))`
}

/** What the other side sent is told, and cannot be sent. */
function javascriptOf({ fact, content, isWhole, size }: Copied): string {
  const cut = isWhole ? '' : ` // not whole: ${size} bytes in all`
  if (content === null) return `// ${DIRECTIONS[fact.kind]}: not kept, ${size} bytes`
  const literal = literalOf(content)
  if (fact.kind === 'message-received') return `// received: ${literal}${cut}`
  return `socket.send(${literal})${cut}`
}

/** All but text are of messages alone. */
export function copyAs(format: CopyFormat, rows: readonly Copied[]): string {
  const messages = rows.filter(({ fact }) => isMessage(fact))
  switch (format) {
    case 'text':
      return rows.map(textOf).join('\n')
    case 'json':
      return JSON.stringify(messages.map(jsonOf), null, 2)
    case 'hex':
      return messages.map(({ content }) => hexPairs(bytesOf(content))).join('\n')
    case 'base64':
      return messages.map(({ content }) => base64(bytesOf(content))).join('\n')
    case 'javascript':
      return messages.map(javascriptOf).join('\n')
  }
}

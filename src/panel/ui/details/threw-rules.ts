// Which rule of the standard a call broke, as far as its arguments tell.
import type { CallThrew } from '../../../wire/facts'
import { TEXT } from '../../../wire/limits'
import type { DocumentRecord } from '../../store/documents'

/** Bytes of UTF-8 that the reason of a close frame has room for: 125, without the code. */
export const REASON_MOST = 123

export type ThrewRule =
  | {
      readonly rule:
        | 'url-invalid'
        | 'protocols'
        | 'mixed-content'
        | 'policy'
        | 'connecting'
        | 'other'
    }
  | { readonly rule: 'url-scheme'; readonly scheme: string }
  | { readonly rule: 'url-fragment'; readonly fragment: string }
  | { readonly rule: 'close-code'; readonly code: string }
  /** `isLeast`: the reason was cut before it came here. */
  | { readonly rule: 'reason-length'; readonly bytes: number; readonly isLeast: boolean }

/** Firefox throws its own kind of exception where a Content Security Policy forbids the connection. */
const FIREFOX_BLOCKED = 'NS_ERROR_CONTENT_BLOCKED'

const OTHER: ThrewRule = { rule: 'other' }
const SCHEMES = ['ws:', 'wss:', 'http:', 'https:']

/** `about:srcdoc` is no base: what is parsed against it must be whole. */
function parsed(url: string, base: string): URL | null {
  if (URL.canParse(url, base)) return new URL(url, base)
  return URL.canParse(url) ? new URL(url) : null
}

/** https://websockets.spec.whatwg.org/#dom-websocket-websocket */
function ofConstructor({ name, argument }: CallThrew, document: DocumentRecord): ThrewRule {
  const url = parsed(argument, document.url)
  const isSecure = `${document.url} ${document.origin}`.includes('https:')
  if (name === 'SecurityError')
    return isSecure && url?.protocol === 'ws:' ? { rule: 'mixed-content' } : OTHER
  if (name === FIREFOX_BLOCKED) return { rule: 'policy' }
  if (name !== 'SyntaxError') return OTHER
  if (url === null) return { rule: 'url-invalid' }
  if (!SCHEMES.includes(url.protocol)) return { rule: 'url-scheme', scheme: url.protocol }
  if (/#/.test(argument)) return { rule: 'url-fragment', fragment: url.hash || '#' }
  return { rule: 'protocols' }
}

/** https://websockets.spec.whatwg.org/#dom-websocket-close */
function ofClose({ name, argument }: CallThrew): ThrewRule {
  const [, code = '', reason = ''] = /^(.*?)(?:, ([\s\S]*))?$/.exec(argument) ?? []
  if (name === 'InvalidAccessError') return { rule: 'close-code', code }
  if (name !== 'SyntaxError') return OTHER
  const bytes = new TextEncoder().encode(reason).length
  const isLeast = argument.length >= TEXT
  return bytes > REASON_MOST ? { rule: 'reason-length', bytes, isLeast } : OTHER
}

export function threwRule(fact: CallThrew, document: DocumentRecord): ThrewRule {
  switch (fact.call) {
    case 'constructor':
      return ofConstructor(fact, document)
    case 'send':
      return fact.name === 'InvalidStateError' ? { rule: 'connecting' } : OTHER
    case 'close':
      return ofClose(fact)
  }
}

// Subprotocols that carry a token: a page has no other header to put one into.
import { REDACTED } from './rules'

/** Names that announce that the next one is a token, as in `['bearer', token]`. */
const ANNOUNCES =
  /^(?:bearer|token|access[_-]?token|id[_-]?token|auth|authorization|jwt|api[_-]?key|ticket|session)$/i

/** What is known before the token: AppSync, Kubernetes, Phoenix, and what others have made of it. */
const PREFIXES = [
  /^(header-)[\w-]{8,}={0,2}$/i,
  /^(base64url\.bearer\.authorization\.k8s\.io\.).+$/i,
  /^(base64url\.bearer\.(?:[\w-]+\.)?).+$/i,
  /^((?:bearer|token|access_token|auth|authorization|jwt|api[_-]?key|ticket|session)[.\-_=:]).+$/i,
]

/** A JSON Web Token; else so long a run of letters and digits as no protocol is named. */
const TOKENS = [/^eyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?$/, /^(?=.*\d)(?=.*[A-Za-z])[\w+/=~.-]{32,}$/]

function redactOne(name: string): string {
  for (const prefix of PREFIXES) {
    const known = prefix.exec(name)?.[1]
    if (known !== undefined) return known + REDACTED
  }
  return TOKENS.some((token) => token.test(name)) ? REDACTED : name
}

export const redactSubprotocols = (names: readonly string[]): readonly string[] =>
  names.map((name, at) => (ANNOUNCES.test(names[at - 1] ?? '') ? REDACTED : redactOne(name)))

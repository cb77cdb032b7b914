// What a header of the handshake is for, in one sentence. https://www.rfc-editor.org/rfc/rfc6455#section-11.3
import type { MessageKey } from '../words/translate'

export type Side = 'request' | 'response'

const BOTH: Readonly<Record<string, MessageKey>> = {
  upgrade: 'headerUpgrade',
  connection: 'headerConnection',
}

const WORDS: Readonly<Record<Side, Readonly<Record<string, MessageKey>>>> = {
  request: {
    ...BOTH,
    'sec-websocket-key': 'headerKey',
    'sec-websocket-version': 'headerVersion',
    'sec-websocket-protocol': 'headerProtocolAsked',
    'sec-websocket-extensions': 'headerExtensionsAsked',
    origin: 'headerOrigin',
    host: 'headerHost',
  },
  response: {
    ...BOTH,
    'sec-websocket-accept': 'headerAccept',
    'sec-websocket-protocol': 'headerProtocolChosen',
    'sec-websocket-extensions': 'headerExtensionsChosen',
    'sec-websocket-version': 'headerVersionsKnown',
    location: 'headerLocation',
    'www-authenticate': 'headerAuthenticate',
    'retry-after': 'headerRetryAfter',
  },
}

/** null: it has nothing to do with WebSockets. */
export function headerWords(side: Side, name: string): MessageKey | null {
  const words = WORDS[side]
  const lower = name.toLowerCase()
  return Object.hasOwn(words, lower) ? (words[lower] ?? null) : null
}

// What can be done about a verdict, and a script that does it for this very socket.
import type { SocketApi } from '../wire/facts'
import {
  closeBeforeNavigation,
  closeInPagehide,
  closeWhenIdle,
  reconnectOnClose,
  removeFrames,
  resend,
} from './page-samples'
import type { Comment } from './sample-comments'
import { closeWorker, quietSharedWorker } from './worker-samples'

export type RemedyKey =
  | 'reconnect-on-close'
  | 'resend-unacknowledged'
  | 'close-in-pagehide'
  | 'close-before-navigation'
  | 'close-when-idle'
  | 'move-to-shared-worker'
  | 'quiet-shared-worker'
  | 'close-worker-before-navigation'
  | 'remove-frames-before-navigation'
  | 'open-in-pageshow'
  | 'drop-no-store'

export interface Sample {
  readonly language: 'javascript' | 'http'
  /** JavaScript: a classic script that runs as it is, in the document that the socket is of. */
  readonly code: string
}

export interface SampleSocket {
  readonly api: SocketApi
  readonly url: string
  readonly protocols: readonly string[]
}

/** What may be done instead, where the first remedy does not suit the page. */
export const ALTERNATIVES: Readonly<Partial<Record<RemedyKey, readonly RemedyKey[]>>> = {
  'close-before-navigation': ['close-when-idle', 'move-to-shared-worker'],
  'close-in-pagehide': ['close-before-navigation'],
}

/**
 * A page's URL as source text: JSON ends no string early. `<` would end a `<script>` that the sample is
 * pasted into, and U+2028 and U+2029 a line in old engines. https://tc39.es/proposal-json-superset/
 */
const literal = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** `new WebSocket(…)`, as the page wrote it. */
function construct({ api, url, protocols }: SampleSocket): string {
  if (protocols.length === 0) return `new ${api}(${literal(url)})`
  const asked = literal(protocols)
  return `new ${api}(${literal(url)}, ${api === 'WebSocketStream' ? `{ protocols: ${asked} }` : asked})`
}

const script = (code: string): Sample => ({ language: 'javascript', code })

/** @param comment gives the words of a comment; without it samples have keys there. */
export function sampleOf(
  remedy: RemedyKey,
  socket: SampleSocket,
  comment: Comment = (key) => key,
): Sample {
  // the other samples listen for events, which a WebSocketStream has none of
  const anew = construct({ ...socket, api: 'WebSocket' })
  switch (remedy) {
    case 'reconnect-on-close':
      return script(reconnectOnClose(anew, comment))
    case 'resend-unacknowledged':
      return script(resend(anew, comment))
    case 'close-in-pagehide':
    case 'open-in-pageshow':
      return script(closeInPagehide(construct(socket), socket.api))
    case 'close-before-navigation':
      return script(closeBeforeNavigation(anew, comment))
    case 'close-when-idle':
      return script(closeWhenIdle(anew, comment))
    case 'remove-frames-before-navigation':
      return script(removeFrames(comment))
    case 'close-worker-before-navigation':
      return script(closeWorker(anew, comment))
    case 'move-to-shared-worker':
    case 'quiet-shared-worker':
      return script(quietSharedWorker(anew, comment))
    case 'drop-no-store':
      return { language: 'http', code: 'Cache-Control: private, no-cache\n' }
  }
}

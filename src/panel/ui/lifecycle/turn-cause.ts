// What caused a change of readyState: a call of the page, an event, what came over the wire.
import type { SocketRecord } from '../../store/sockets'
import { calledOf } from '../details/story-ending'
import type { MessageKey } from '../words/translate'
import type { Past, Turn } from './moments'

export interface TurnCause {
  readonly what: MessageKey
  /** As in code: not translated. */
  readonly words: string
}

/** The promises of a WebSocketStream say what events say of a WebSocket. */
const happening = ({ api }: SocketRecord): MessageKey =>
  api === 'WebSocketStream' ? 'lcPromise' : 'lcEvent'

function begunBy({ closeCalls, abortedAt }: SocketRecord): TurnCause {
  const call = closeCalls.find(({ effective }) => effective)
  if (call) return { what: 'lcCall', words: calledOf(call) }
  if (abortedAt !== null) return { what: 'lcCall', words: 'abort()' }
  return { what: 'lcWire', words: 'Close (0x8)' }
}

export function causeOf(socket: SocketRecord, { moments }: Past, turn: Turn): TurnCause {
  const { api, close } = socket
  const isStream = api === 'WebSocketStream'
  const code = close === null ? '' : ` ${close.code}`
  const step = moments[turn.at]?.step
  switch (step?.id) {
    case 'constructed':
      return step.fact === null
        ? { what: 'lcSeen', words: `readyState ${turn.to}` }
        : { what: 'lcCall', words: `new ${api}()` }
    case 'opened':
      return { what: happening(socket), words: isStream ? 'opened' : 'open' }
    case 'begun':
      return begunBy(socket)
    case 'errored':
      return { what: happening(socket), words: `error, close${code}` }
    case 'closed':
      return { what: happening(socket), words: `${isStream ? 'closed' : 'close'}${code}` }
    default:
      return { what: 'lcSeen', words: `readyState ${turn.to}` }
  }
}

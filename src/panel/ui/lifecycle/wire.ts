// What must have passed on the wire at a moment: inferred, as nobody but the browser sees frames.
// https://www.rfc-editor.org/rfc/rfc6455#section-7.1
import { OPEN } from '../../../wire/facts'
import { isSynthetic } from '../../store/close-codes'
import type { SocketRecord } from '../../store/sockets'
import { endingOf } from '../details/who-closed'
import type { MessageKey } from '../words/translate'
import type { Past } from './moments'

export interface WireLine {
  /** From the page's side; `none`: nothing passed. */
  readonly way: 'sent' | 'received' | 'none'
  readonly word: MessageKey
  readonly params: readonly string[]
  /** The browser has shown it: the handshake alone. */
  readonly isSeen: boolean
}

const line = (way: WireLine['way'], word: MessageKey, ...params: string[]): WireLine => ({
  ...{ way, word, params },
  isSeen: false,
})
const seen = (known: WireLine): WireLine => ({ ...known, isSeen: true })

const NOTHING = line('none', 'lcWireNothing')
const FIN = line('received', 'lcWireFin')

const wasOpen = ({ openedAt, transitions }: SocketRecord) =>
  openedAt !== null || transitions.some(({ readyState }) => readyState === OPEN)

function request({ unsent, blocked, handshake }: SocketRecord): WireLine[] {
  if (unsent || blocked?.enforced) return [NOTHING]
  const sent = line('sent', 'lcWireRequest')
  return [handshake?.request ? seen(sent) : sent]
}

function answer({ handshake, unsent }: SocketRecord): WireLine[] {
  if (handshake === null) return unsent ? [NOTHING] : [line('received', 'lcWireAccepted')]
  const { status, outcome } = handshake
  if (outcome === 'pending') return []
  if (status === 0) return outcome === 'opened' ? [line('received', 'lcWireAccepted')] : [NOTHING]
  const word = status === 101 ? 'lcWireAccepted' : 'lcWireRefused'
  return [seen(line('received', word, ...(status === 101 ? [] : [`${status}`])))]
}

/** A Close frame without a code is told to the page as 1005. */
function closeFrame(way: 'sent' | 'received', code: number | null): WireLine {
  const isBare = code === null || isSynthetic(code)
  return isBare ? line(way, 'lcWireCloseBare') : line(way, 'lcWireClose', `${code}`)
}

/** Who begins, sends first; the other side answers with the same code. */
function begun(socket: SocketRecord): WireLine[] {
  const { closeCalls, abortedAt, close } = socket
  const call = closeCalls.find(({ effective }) => effective)
  if (!wasOpen(socket)) return [line('none', 'lcWireGivenUp')]
  if (call) return [closeFrame('sent', call.code)]
  if (abortedAt !== null) return [closeFrame('sent', null)]
  if (close !== null && !close.wasClean) return [line('none', 'lcWireBroken')]
  const code = close?.code ?? null
  return [closeFrame('received', code), closeFrame('sent', code)]
}

function ended(socket: SocketRecord, sawClosing: boolean): WireLine[] {
  const { close } = socket
  const ending = endingOf(socket)
  if (close === null || ending === null) return []
  switch (ending.ender) {
    case 'page':
    case 'panel':
    case 'aborted':
      if (!wasOpen(socket)) return [line('none', 'lcWireGivenUp')]
      return close.wasClean
        ? [closeFrame('received', close.code), FIN]
        : [line('none', 'lcWireNoAnswer')]
    case 'server':
      if (sawClosing) return [FIN]
      return [closeFrame('received', close.code), closeFrame('sent', close.code), FIN]
    case 'cut':
      return [line('sent', 'lcWireCut')]
    case 'broken':
      return [line('none', 'lcWireBroken')]
    case 'unopened':
      return [line('none', 'lcWireUnopened')]
    case 'blocked':
      return [NOTHING]
    case null:
      return close.wasClean ? [closeFrame('received', close.code), FIN] : []
  }
}

/** Nothing, where nothing can be said. */
export function wireAt(socket: SocketRecord, { moments, turns }: Past, at: number): WireLine[] {
  switch (moments[at]?.step.id) {
    case 'constructed':
      return socket.createdAt === null ? [] : request(socket)
    case 'blocked':
      return socket.blocked?.enforced ? [NOTHING] : []
    case 'handshake':
      return answer(socket)
    case 'message-sent':
      return [line('sent', 'lcWireSent')]
    case 'message-received':
      return [line('received', 'lcWireReceived')]
    case 'discarded':
      return [NOTHING]
    case 'begun':
      return begun(socket)
    case 'errored':
    case 'closed': {
      const isTheEnd = turns.some((turn) => turn.at === at && turn.to === 'CLOSED')
      return isTheEnd
        ? ended(
            socket,
            turns.some(({ to }) => to === 'CLOSING'),
          )
        : []
    }
    default:
      return []
  }
}

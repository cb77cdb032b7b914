// bufferedAmount, backpressure, the back/forward cache, a chat: sockets over time and between people.
import type { Lesson } from '../lesson'
import type { Seen, SeenSocket, Standing } from '../seen'
import { fieldsOf, isOpen, opened, pathOf, the } from '../tests'
import { inOrder, often, once } from '../watch'

/** Bytes that nobody queues by mistake. */
const HIGH = 1_048_576
/** Bytes that a page which looks at bufferedAmount stays below. */
const LOW = 262_144
/** Messages that show that it does. */
const POLITE = 12
/** Bytes: what is smaller is gone before it counts. */
const BIG = 32_768

const keysOf = (sockets: readonly SeenSocket[], test: (socket: SeenSocket) => boolean) => {
  const found = sockets.filter(test)
  return found.length > 0 ? found.map(({ key }) => key) : null
}

const queues = the(
  'message-sent',
  ({ bufferedAmount }, { socket }) => socket?.api === 'WebSocket' && bufferedAmount >= HIGH,
)

export const bufferedAmount: Lesson = {
  id: 'buffered-amount',
  tasks: [
    { id: 'fill', watch: once(queues) },
    {
      id: 'drain',
      holds: ({ sockets }) =>
        keysOf(
          sockets,
          (socket) =>
            isOpen(socket) && socket.buffered.peak >= HIGH && socket.buffered.amount === 0,
        ),
    },
    {
      id: 'polite',
      watch: often(
        POLITE,
        the('message-sent', ({ payload }) => payload.size >= BIG),
        the('message-sent', ({ bufferedAmount }) => bufferedAmount > LOW),
      ),
    },
  ],
}

/** ms that a write waits where the reader is slow. */
const HELD = 50

export const backpressure: Lesson = {
  id: 'backpressure',
  tasks: [
    { id: 'flood', watch: once(queues) },
    {
      id: 'stream',
      only: 'chromium',
      watch: once(the('socket-opened', (_, { socket }) => socket?.api === 'WebSocketStream')),
    },
    {
      id: 'waits',
      only: 'chromium',
      holds: ({ sockets }) =>
        keysOf(sockets, ({ api, writes }) => api === 'WebSocketStream' && writes.longest >= HELD),
    },
  ],
}

const came = (test: (one: Standing['returns'][number]) => boolean) => (standing: Standing) =>
  standing.returns.some(test) ? [] : null

export const bfcache: Lesson = {
  id: 'bfcache',
  tasks: [
    {
      id: 'left-open',
      holds: came(({ restored, cut, wasBlocked }) => (restored ? cut > 0 : wasBlocked)),
    },
    { id: 'restored', holds: came(({ restored, cut }) => restored && cut === 0) },
    { id: 'reconnected', watch: reconnected },
  ],
}

/** The same document, shown again, opens a socket. */
function reconnected() {
  let shown: number | null = null
  return ({ fact, row }: Seen) => {
    if (fact.kind === 'page-shown' && fact.persisted) shown = row
    return fact.kind === 'socket-opened' && shown !== null ? [shown, row] : null
  }
}

const isChat = (url: string) => pathOf(url) === '/chat'

export const chat: Lesson = {
  id: 'chat',
  tasks: [
    { id: 'join', watch: once((seen) => opened(seen) && isChat(seen.socket?.url ?? '')) },
    { id: 'say', watch: heard('self') },
    { id: 'hear', watch: heard('other') },
    {
      id: 'leave',
      watch: inOrder(
        the('close-called', ({ code }, { socket }) => code === 1000 && isChat(socket?.url ?? '')),
        the('socket-closed', ({ code, wasClean }) => code === 1000 && wasClean),
      ),
    },
  ],
}

/** What was said in the room by the one who watches, or by somebody else; the server's own lines are neither. */
function heard(who: 'self' | 'other') {
  return once(
    the('message-received', (_, { text, socket }) => {
      if (!socket || !isChat(socket.url)) return false
      const { from, text: words } = fieldsOf(text) ?? {}
      if (typeof from !== 'string' || typeof words !== 'string' || from === 'server') return false
      const own = URL.canParse(socket.url) ? new URL(socket.url).searchParams.get('name') : null
      return (from === own) === (who === 'self')
    }),
  )
}

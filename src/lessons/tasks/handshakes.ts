// Subprotocols, extensions and headers, wss: what is agreed on before the first message.
import type { Lesson } from '../lesson'
import { the, threw } from '../tests'
import { each, inOrder, once } from '../watch'

const chosen = the(
  'socket-opened',
  ({ protocol }, { socket }) => (socket?.protocols.length ?? 0) > 1 && protocol !== '',
)

export const subprotocols: Lesson = {
  id: 'subprotocols',
  tasks: [
    { id: 'offer', watch: once(chosen) },
    {
      id: 'two',
      watch: each(
        the('socket-opened', ({ protocol }) => protocol === 'lesson.json'),
        the('socket-opened', ({ protocol }) => protocol === 'lesson.text'),
      ),
    },
    { id: 'twice', watch: once(threw('constructor', 'SyntaxError')) },
  ],
}

const deflated = the('socket-opened', ({ extensions }) => extensions.includes('permessage-deflate'))

/** Bytes: of a shorter message compression is not worth a look. */
const WORTH_COMPRESSING = 10_000

export const handshake: Lesson = {
  id: 'handshake',
  tasks: [
    { id: 'plain', watch: once(the('socket-opened', ({ extensions }) => extensions === '')) },
    { id: 'deflate', watch: once(deflated) },
    {
      id: 'compressed',
      watch: inOrder(
        deflated,
        the('message-sent', ({ payload }) => payload.size >= WORTH_COMPRESSING),
        the('message-received', ({ payload }) => payload.size >= WORTH_COMPRESSING),
      ),
    },
    {
      id: 'refused',
      holds({ sockets }) {
        const refused = sockets.filter(
          ({ handshake, openedAt }) => openedAt === null && (handshake?.status ?? 0) >= 400,
        )
        return refused.length > 0 ? refused.map(({ key }) => key) : null
      },
    },
  ],
}

const over = (scheme: string) =>
  the('socket-opened', (_, { socket }) => socket?.url.startsWith(`${scheme}:`) === true)

export const secure: Lesson = {
  id: 'secure',
  tasks: [
    { id: 'plain', watch: once(over('ws')) },
    { id: 'wss', watch: once(over('wss')) },
    { id: 'mixed', watch: once(threw('constructor', 'SecurityError')) },
  ],
}

// Close codes, errors, reconnecting: how sockets end, and what comes after.
import { RESTARTS } from '../../wire/lesson-limits'
import type { Lesson } from '../lesson'
import { repeatedPauses, storm } from '../pauses'
import { closedWith, opened, the, threw } from '../tests'
import { each, inOrder, often, once } from '../watch'

const isOwn = (code: number | null) => code !== null && code >= 3000 && code <= 4999

export const closeCodes: Lesson = {
  id: 'close-codes',
  tasks: [
    {
      id: 'own',
      watch: inOrder(
        the('close-called', ({ code, reason }) => isOwn(code) && reason !== null && reason !== ''),
        the('socket-closed', ({ code, wasClean }) => isOwn(code) && wasClean),
      ),
    },
    {
      id: 'none',
      watch: inOrder(
        the(
          'close-called',
          ({ code, before, readyState }) => code === null && before !== readyState,
        ),
        closedWith(1005),
      ),
    },
    { id: 'cut', watch: once(closedWith(1006)) },
    { id: 'server', watch: each(closedWith(1001), closedWith(1009), closedWith(1011)) },
    {
      id: 'refused',
      watch: each(threw('close', 'InvalidAccessError'), threw('close', 'SyntaxError')),
    },
  ],
}

export const errors: Lesson = {
  id: 'errors',
  tasks: [
    {
      id: 'before-open',
      watch: inOrder(
        the('socket-errored'),
        the('socket-closed', ({ code }, { socket }) => code === 1006 && socket?.openedAt === null),
      ),
    },
    { id: 'after-open', watch: inOrder(opened, the('socket-errored'), closedWith(1002, 1006)) },
    // `error` is for failures of the connection: a server that closes orderly raises none
    {
      id: 'without-error',
      watch: often(1, closedWith(1008, 1011, 1012, 1013), the('socket-errored')),
    },
    { id: 'constructor', watch: once(threw('constructor', 'SyntaxError')) },
  ],
}

export const reconnecting: Lesson = {
  id: 'reconnecting',
  tasks: [
    { id: 'storm', watch: storm(RESTARTS) },
    { id: 'back-off', watch: repeatedPauses('growing') },
    { id: 'jitter', watch: repeatedPauses('jittered') },
    {
      id: 'back',
      watch: once(
        the('message-received', (_, { socket, backOff }) => socket !== null && backOff !== null),
      ),
    },
  ],
}

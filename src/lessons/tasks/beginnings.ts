// First connection, states, kinds of data: what every socket does.
import { CLOSED, CLOSING, CONNECTING, OPEN } from '../../wire/facts'
import type { Lesson } from '../lesson'
import { closeCalled, fieldsOf, opened, received, says, sent, the } from '../tests'
import { each, inOrder, once } from '../watch'

/** https://developer.mozilla.org/en-US/docs/Web/API/WebSockets_API/Writing_WebSocket_client_applications */
export const firstConnection: Lesson = {
  id: 'first-connection',
  tasks: [
    { id: 'open', watch: once(opened) },
    { id: 'ping', watch: once(says('message-sent', 'ping')) },
    {
      id: 'pong',
      watch: inOrder(says('message-sent', 'ping'), says('message-received', 'pong')),
    },
    {
      id: 'close',
      watch: inOrder(
        closeCalled,
        the('socket-closed', ({ wasClean }) => wasClean),
      ),
    },
  ],
}

export const states: Lesson = {
  id: 'states',
  tasks: [
    {
      id: 'all-four',
      watch: inOrder(
        the('socket-created', ({ readyState }) => readyState === CONNECTING),
        opened,
        the('close-called', ({ before, readyState }) => before === OPEN && readyState === CLOSING),
        the('socket-closed', ({ readyState }) => readyState === CLOSED),
      ),
    },
    {
      id: 'too-early',
      watch: once(
        the('call-threw', ({ call, readyState }) => call === 'send' && readyState === CONNECTING),
      ),
    },
    { id: 'too-late', watch: once(the('message-discarded')) },
    {
      id: 'never-open',
      watch: inOrder(
        the('close-called', ({ before }) => before === CONNECTING),
        the('socket-closed', (_, { socket }) => socket?.openedAt === null),
      ),
    },
  ],
}

const isJson = the('message-sent', ({ payload }, { text }) => {
  return payload.kind === 'text' && fieldsOf(text) !== null
})

/** Characters that UTF-8 writes with several bytes. */
const hasMoreBytes = the('message-sent', ({ payload }, { text }) => {
  return text !== null && payload.rest === 'none' && payload.size > text.length
})

export const dataTypes: Lesson = {
  id: 'data-types',
  tasks: [
    { id: 'json', watch: once(isJson) },
    { id: 'bytes-of-text', watch: once(hasMoreBytes) },
    { id: 'binary', watch: each(sent('blob'), sent('arraybuffer'), sent('view')) },
    { id: 'binary-type', watch: each(received('blob'), received('arraybuffer')) },
  ],
}

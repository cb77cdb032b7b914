// https://html.spec.whatwg.org/#report-an-exception
// What the page's handlers and scripts throw reaches window.onerror as the page threw it.
import { compliance, perBrowser } from './compliance'

const check = compliance()

check(
  'an error in a handler reaches window.onerror, and other listeners still run',
  async ({ opened, echoed }) => {
    const socket = await opened()
    const mine = new RangeError('mine')
    const heard: unknown[] = []
    const listen = (event: ErrorEvent) => {
      event.preventDefault()
      heard.push(event.error === mine)
    }
    addEventListener('error', listen)
    socket.onmessage = () => {
      throw mine
    }
    socket.addEventListener('message', () => heard.push('later listener'))
    await echoed(socket, 'x')
    removeEventListener('error', listen)
    return heard
  },
  [true, 'later listener'],
)
check(
  'a value that is no error is handed over as it is',
  async ({ opened, echoed }) => {
    const socket = await opened()
    const heard: unknown[] = []
    const listen = (event: ErrorEvent) => {
      event.preventDefault()
      heard.push(event.error)
    }
    addEventListener('error', listen)
    socket.onmessage = () => {
      throw 'text'
    }
    await echoed(socket, 'x')
    removeEventListener('error', listen)
    return heard
  },
  ['text'],
)
check(
  'a handleEvent that is no function is told to window.onerror where the browser does so',
  async ({ opened, echoed }) => {
    const socket = await opened()
    const heard: unknown[] = []
    const listen = (event: ErrorEvent) => {
      event.preventDefault()
      heard.push(event.error instanceof TypeError)
    }
    addEventListener('error', listen)
    socket.addEventListener('message', { handleEvent: 1 } as never)
    await echoed(socket, 'x')
    removeEventListener('error', listen)
    return heard
  },
  // Chromium tells it to the console alone
  perBrowser({ chromium: [], firefox: [true] }),
)
check('a script that fails in the constructor reports that very error, once', () => {
  const heard: unknown[] = []
  const listen = (event: ErrorEvent) => {
    event.preventDefault()
    heard.push(event.error instanceof DOMException, event.error?.name)
  }
  addEventListener('error', listen)
  const script = document.createElement('script')
  script.textContent = "new WebSocket('http://[')"
  document.body.append(script)
  removeEventListener('error', listen)
  return heard
}, [true, 'SyntaxError'])
check(
  'a rejection with an error of send() keeps the error',
  async ({ echo }) => {
    const attempt = async () => new WebSocket(echo).send('x')
    return attempt().catch((error) => [error instanceof DOMException, error.name, error.code])
  },
  [true, 'InvalidStateError', 11],
)
check(
  'a failed connection is no error of window',
  async ({ server, next, wait }) => {
    const heard: string[] = []
    const listen = ({ type }: Event) => heard.push(type)
    addEventListener('error', listen)
    addEventListener('unhandledrejection', listen)
    await next(new WebSocket(`${server}/refuse`), 'close')
    await wait(20)
    removeEventListener('error', listen)
    removeEventListener('unhandledrejection', listen)
    return heard
  },
  [],
)
check(
  'an error that is thrown in onopen leaves the socket open',
  async ({ echo, next, echoed }) => {
    const silence = (event: Event) => event.preventDefault()
    addEventListener('error', silence)
    const socket = new WebSocket(echo)
    socket.onopen = () => {
      throw new Error('mine')
    }
    await next(socket, 'open')
    const answer = await echoed(socket, 'x')
    removeEventListener('error', silence)
    return [answer, socket.readyState]
  },
  ['text x', 1],
)

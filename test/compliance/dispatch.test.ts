// https://dom.spec.whatwg.org/#dom-eventtarget-dispatchevent
// Events that the page makes itself reach its listeners, and change nothing of the socket.
import { compliance } from './compliance'

const check = compliance()

check(
  'a made event reaches handlers and listeners, untrusted',
  ({ echo }) => {
    const socket = new WebSocket(echo)
    const heard: string[] = []
    socket.onmessage = ({ data, isTrusted }) => heard.push(`handler ${data} ${isTrusted}`)
    socket.addEventListener('message', ({ data }) => heard.push(`listener ${data}`))
    const returned = socket.dispatchEvent(new MessageEvent('message', { data: 'made' }))
    return [...heard, returned]
  },
  ['handler made false', 'listener made', true],
)
check(
  'made open and close events leave readyState alone',
  ({ echo }) => {
    const socket = new WebSocket(echo)
    const states: number[] = []
    for (const event of [
      new Event('open'),
      new CloseEvent('close', { code: 3000 }),
      new Event('error'),
    ]) {
      socket.dispatchEvent(event)
      states.push(socket.readyState)
    }
    return states
  },
  [0, 0, 0],
)
check(
  'an event that is cancelled says so to who dispatched it',
  ({ echo }) => {
    const socket = new WebSocket(echo)
    socket.addEventListener('message', (event) => event.preventDefault())
    return socket.dispatchEvent(new Event('message', { cancelable: true }))
  },
  false,
)
check(
  'a trusted event that is dispatched again is untrusted',
  async ({ opened, next, wait }) => {
    const socket = await opened()
    socket.send('x')
    const event = await next(socket, 'message')
    await wait(0)
    const heard: boolean[] = []
    socket.onmessage = ({ isTrusted }) => heard.push(isTrusted)
    socket.dispatchEvent(event)
    return heard
  },
  [false],
)
check(
  'an event that is being dispatched cannot be dispatched again',
  async ({ opened, thrown }) => {
    const socket = await opened()
    return new Promise((resolve) => {
      socket.onmessage = (event) => resolve(thrown(() => socket.dispatchEvent(event)))
      socket.send('x')
    })
  },
  'DOMException InvalidStateError',
)
check(
  'events of the page’s own types reach their listeners',
  ({ echo }) => {
    const socket = new WebSocket(echo)
    const heard: unknown[] = []
    socket.addEventListener('own', (event) => heard.push((event as CustomEvent).detail))
    socket.dispatchEvent(new CustomEvent('own', { detail: 7 }))
    return heard
  },
  [7],
)
check(
  'a made message with any data is handed over as it is',
  ({ echo }) => {
    const socket = new WebSocket(echo)
    const mine = { deep: { value: 1 }, self: null as unknown }
    mine.self = mine
    let heard: unknown
    socket.onmessage = ({ data }) => {
      heard = data
    }
    socket.dispatchEvent(new MessageEvent('message', { data: mine }))
    return heard === mine
  },
  true,
)

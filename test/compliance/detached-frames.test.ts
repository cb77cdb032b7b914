// https://html.spec.whatwg.org/#destroying-documents
// Sockets and classes of frames that are gone, and documents that open themselves anew.
import { compliance, perBrowser } from './compliance'

const check = compliance()

check(
  'a class of a frame that is gone throws or makes, as the browser does natively',
  async ({ frame, echo, thrown }) => {
    const { WebSocket: Made, frameElement } = await frame()
    frameElement?.remove()
    const errors = [thrown(() => new Made(echo)), thrown(() => new Made('http://['))]
    return errors.map((error) => /nothing|SyntaxError|CONTENT_BLOCKED/.exec(error)?.[0])
  },
  perBrowser({ chromium: ['nothing', 'SyntaxError'], firefox: ['CONTENT_BLOCKED', 'SyntaxError'] }),
)
check(
  'brand checks of a frame that is gone are as before',
  async ({ frame, thrown }) => {
    const { WebSocket: Made, frameElement, TypeError: FrameTypeError } = await frame()
    const { send } = Made.prototype
    frameElement?.remove()
    try {
      Reflect.apply(send, {}, ['x'])
    } catch (error) {
      return [error instanceof FrameTypeError]
    }
    return thrown(() => {})
  },
  [true],
)
check(
  'an open socket of a frame that goes is closed without an event',
  async ({ frame, echo, next, wait }) => {
    const { WebSocket: Made, frameElement } = await frame()
    const socket = new Made(echo)
    await next(socket, 'open')
    const heard: string[] = []
    socket.onclose = () => heard.push('close')
    frameElement?.remove()
    await wait(50)
    return [heard, socket.readyState > 1]
  },
  [[], true],
)
check(
  'send and close on such a socket throw nothing',
  async ({ frame, echo, next, thrown, wait }) => {
    const { WebSocket: Made, frameElement } = await frame()
    const socket = new Made(echo)
    await next(socket, 'open')
    frameElement?.remove()
    await wait(20)
    return [thrown(() => socket.send('x')), thrown(() => socket.close())]
  },
  ['nothing', 'nothing'],
)
check(
  'a socket of the parent goes on when the frame whose method it used is gone',
  async ({ frame, opened, next }) => {
    const { WebSocket: Made, frameElement } = await frame()
    const socket = await opened()
    const { send } = Made.prototype
    frameElement?.remove()
    send.call(socket, 'still')
    const { data } = await next(socket, 'message')
    return data
  },
  'still',
)
check(
  'document.open() in a frame keeps its class, and sockets connect after it',
  async ({ frame, echo, next }) => {
    const realm = await frame()
    const before = realm.WebSocket
    realm.document.open()
    realm.document.write('<p>anew')
    realm.document.close()
    const socket = new realm.WebSocket(echo)
    await next(socket, 'open')
    return [before === realm.WebSocket, socket.readyState]
  },
  [true, 1],
)
check(
  'a frame that navigates has a class of its new document',
  async ({ frame, echo, next }) => {
    const realm = await frame()
    const { frameElement, WebSocket: Before } = realm
    const loaded = next(frameElement as Element, 'load')
    realm.location.href = '/blank.html?again'
    await loaded
    const after = (frameElement as HTMLIFrameElement).contentWindow as Window & typeof globalThis
    const socket = new after.WebSocket(echo)
    await next(socket, 'open')
    return [after.WebSocket === Before, socket instanceof after.WebSocket]
  },
  [false, true],
)

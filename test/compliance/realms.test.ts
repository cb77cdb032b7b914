// https://html.spec.whatwg.org/#realms-settings-objects-global-objects
// Sockets of frames: used from the parent, with the parent's methods, and after the frame has gone.
import { compliance } from './compliance'

const check = compliance()

check(
  'each realm has its own class',
  async ({ frame, echo }) => {
    const realm = await frame()
    const socket = new realm.WebSocket(echo)
    return [
      realm.WebSocket === WebSocket,
      socket instanceof WebSocket,
      socket instanceof realm.WebSocket,
      socket instanceof realm.Object,
    ]
  },
  [false, false, true, true],
)
check(
  'the parent’s methods and getters work on the frame’s socket',
  async ({ frame, echo, next }) => {
    const realm = await frame()
    const socket = new realm.WebSocket(echo)
    await next(socket, 'open')
    const { send, close } = WebSocket.prototype
    const url = Object.getOwnPropertyDescriptor(WebSocket.prototype, 'url')?.get
    send.call(socket, 'across')
    const { data } = await next(socket, 'message')
    close.call(socket, 3000)
    const { code } = await next(socket, 'close')
    return [data, code, url?.call(socket) === echo]
  },
  ['across', 3000, true],
)
check(
  'the frame’s methods work on the parent’s socket, and convert once',
  async ({ frame, opened, next }) => {
    const realm = await frame()
    const socket = await opened()
    let calls = 0
    Reflect.apply(realm.WebSocket.prototype.send, socket, [{ toString: () => `call ${++calls}` }])
    const { data } = await next(socket, 'message')
    return [data, calls]
  },
  ['call 1', 1],
)
check(
  'the parent’s send converts once for the frame’s socket',
  async ({ frame, echo, next }) => {
    const realm = await frame()
    const socket = new realm.WebSocket(echo)
    await next(socket, 'open')
    let calls = 0
    Reflect.apply(WebSocket.prototype.send, socket, [{ toString: () => `call ${++calls}` }])
    const { data } = await next(socket, 'message')
    return [data, calls]
  },
  ['call 1', 1],
)
check(
  'errors are of the realm of the function that was called',
  async ({ frame }) => {
    const realm = await frame()
    const realmOf = (call: () => unknown) => {
      try {
        call()
        return 'nothing'
      } catch (error) {
        if (error instanceof realm.Error || error instanceof realm.DOMException) return 'frame'
        return error instanceof Error ? 'parent' : 'none'
      }
    }
    return [
      realmOf(() => new realm.WebSocket('http://[')),
      realmOf(() => new WebSocket('http://[')),
      realmOf(() => Reflect.apply(realm.WebSocket.prototype.send, {}, ['x'])),
      realmOf(() => Reflect.apply(WebSocket.prototype.send, {}, ['x'])),
      realmOf(() => Reflect.construct(realm.WebSocket, [])),
      realmOf(() => realm.Reflect.construct(WebSocket, [])),
    ]
  },
  ['frame', 'parent', 'frame', 'parent', 'frame', 'parent'],
)
check(
  'relative URLs are resolved against the document of the class',
  async ({ frame, Any, server }) => {
    const realm = await frame()
    void Any
    return new realm.WebSocket('echo').url.replace(server, '')
  },
  '/echo',
)
check(
  'messages of the frame’s socket are of the frame’s realm',
  async ({ frame, echo, next }) => {
    const realm = await frame()
    const socket = new realm.WebSocket(echo)
    await next(socket, 'open')
    socket.binaryType = 'arraybuffer'
    socket.send(new Uint8Array([1, 2]))
    const event = await next(socket, 'message')
    return [
      event instanceof realm.MessageEvent,
      event instanceof MessageEvent,
      event.data instanceof realm.ArrayBuffer,
      event.data.byteLength,
    ]
  },
  [true, false, true, 2],
)
check(
  'buffers, views and Blobs of another realm are sent as what they are',
  async ({ frame, opened, echoed }) => {
    const realm = await frame()
    const socket = await opened()
    socket.binaryType = 'arraybuffer'
    return [
      await echoed(socket, new realm.Uint8Array([1, 2]).buffer),
      await echoed(socket, new realm.Uint8Array([3])),
      await echoed(socket, new realm.Blob(['A'])),
      await echoed(socket, new realm.DataView(new ArrayBuffer(1))),
    ]
  },
  ['ArrayBuffer 1,2', 'ArrayBuffer 3', 'ArrayBuffer 65', 'ArrayBuffer 0'],
)
check(
  'a class of the parent can extend the frame’s',
  async ({ frame, echo, next }) => {
    const realm = await frame()
    class Derived extends realm.WebSocket {
      #own = 5
      get own() {
        return this.#own
      }
    }
    const socket = new Derived(echo)
    await next(socket, 'open')
    return [socket.own, socket instanceof realm.WebSocket, socket.constructor === Derived]
  },
  [5, true, true],
)
check(
  'about:blank and srcdoc frames have sockets that connect',
  async ({ next, echo }) => {
    const blank = document.createElement('iframe')
    document.body.append(blank)
    const written = document.createElement('iframe')
    written.srcdoc = '<p>frame'
    document.body.append(written)
    await next(written, 'load')
    const states = []
    for (const { contentWindow } of [blank, written]) {
      const realm = contentWindow as Window & typeof globalThis
      const socket = new realm.WebSocket(echo)
      await next(socket, 'open')
      states.push([socket.readyState, socket instanceof realm.WebSocket])
    }
    return states
  },
  [
    [1, true],
    [1, true],
  ],
)

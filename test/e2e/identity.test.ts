// What a page can ask of WebSocket is answered as without the extension, but for what README "Limits" says.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FixtureServer, startServer } from '../fixtures/server.mjs'
import { BROWSERS, type BrowserName } from '../support/browsers.mjs'
import { openSession } from '../support/session.mjs'
import { extensionOf } from './in-each-browser'

/** Runs in the page; everything that it returns is compared. */
async function probe(): Promise<Record<string, unknown>> {
  const url = `ws://${location.host}/echo`
  const P = WebSocket.prototype
  const told = (call: () => unknown) => {
    try {
      return String(call())
    } catch (error) {
      const { name, message, constructor: maker } = error as Error
      const stack = String((error as Error).stack)
      return `${maker === globalThis[name as 'TypeError'] || maker === DOMException} ${name}: ${message} ${/-extension:/.test(stack) ? 'OURS' : 'clean'}`
    }
  }
  const bare = WebSocket as unknown as (url?: string) => unknown
  const make = WebSocket as unknown as new (...args: unknown[]) => WebSocket
  const socket = new WebSocket(url)
  class Private extends WebSocket {
    #secret = 7
    get secret() {
      return this.#secret
    }
  }
  const derived = new Private(url)
  const events: string[] = []
  const order = new WebSocket(url)
  order.onopen = () => events.push('onopen')
  order.addEventListener('open', { handleEvent: () => void events.push('object') }, { once: true })
  order.addEventListener('open', () => void events.push('capture'), true)
  await new Promise((resolve) => order.addEventListener('open', resolve))
  let conversions = 0
  const counted = { toString: () => `converted ${++conversions}` }
  const echoed = new Promise((resolve) =>
    order.addEventListener('message', ({ data }) => resolve(data)),
  )
  order.send(counted as unknown as string)
  const described = (owner: object) =>
    Object.entries(Object.getOwnPropertyDescriptors(owner)).map(
      ([key, { value, get, set, writable, enumerable, configurable }]) =>
        [key, typeof value, typeof get, typeof set, writable, enumerable, configurable].join(' '),
    )
  const answers = {
    tag: Object.prototype.toString.call(socket),
    ctor: [WebSocket.name, WebSocket.length, typeof WebSocket, WebSocket === P.constructor],
    statics: described(WebSocket),
    members: described(P),
    global: described({
      WebSocket: Object.getOwnPropertyDescriptor(globalThis, 'WebSocket') ?? {},
    }),
    own: [
      Reflect.ownKeys(socket),
      Object.getPrototypeOf(socket) === P,
      socket instanceof WebSocket,
    ],
    parent: Object.getPrototypeOf(WebSocket) === EventTarget,
    derived: [
      derived.secret,
      derived instanceof Private,
      derived instanceof WebSocket,
      derived.constructor === Private,
    ],
    methods: [P.send.name, P.send.length, P.close.name, P.close.length, 'prototype' in P.send],
    sendText: told(() => Function.prototype.toString.call(P.send)),
    newSend: told(() => Reflect.construct(P.send, [])),
    noNew: told(() => bare(url)),
    noArgument: told(() => new make()),
    badUrl: told(() => new WebSocket('http://[')),
    badProtocol: told(() => new WebSocket(url, ['a', 'a'])),
    symbolUrl: told(() => new make(Symbol('x'))),
    noSendArgument: told(() => Reflect.apply(P.send, socket, [])),
    early: told(() => socket.send('x')),
    illegalSend: told(() => Reflect.apply(P.send, {}, ['x'])),
    illegalClose: told(() => Reflect.apply(P.close, {}, [])),
    badCode: told(() => order.close(1001)),
    longReason: told(() => order.close(1000, 'é'.repeat(62))),
    cycle: told(() => Object.setPrototypeOf(WebSocket, Object.create(WebSocket))),
    pageError: told(() =>
      order.send({
        toString: () => {
          throw new RangeError('mine')
        },
      } as unknown as string),
    ),
    events,
    echoed: await echoed,
    conversions,
    globals: Object.getOwnPropertyNames(globalThis).filter((name) => /scope|socket/i.test(name)),
    dom: document.documentElement.outerHTML.length,
  }
  for (const open of [socket, derived, order]) open.close()
  return answers
}

async function answersOf(name: BrowserName, server: FixtureServer, extension?: string) {
  const session = await openSession(name, { extension })
  try {
    const tab = await session.open(`${server.origin}/blank.html`)
    return await tab.evaluate(probe)
  } finally {
    await session.close()
  }
}

/** README, "Limits". In Gecko the frame of an error's stack cannot be hidden from the MAIN world. */
const FIREFOX_STACKS = [
  'noNew',
  'noArgument',
  'badUrl',
  'badProtocol',
  'symbolUrl',
  'noSendArgument',
  'early',
  'illegalSend',
  'illegalClose',
  'badCode',
  'longReason',
  'cycle',
  'pageError',
  'newSend',
]

describe.each(BROWSERS)('%s', (name) => {
  let server: FixtureServer
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.close())

  test('answers are the same with and without the extension', async () => {
    const bare = await answersOf(name, server)
    const watched = await answersOf(name, server, extensionOf(name))
    for (const key of name === 'firefox' ? FIREFOX_STACKS : [])
      watched[key] = String(watched[key]).replace('OURS', 'clean')
    // README, "Limits": a Proxy has no name in the source text that it stands for
    watched.sendText = String(watched.sendText).replace('function (', 'function send(')
    expect(watched).toEqual(bare)
    expect(bare.echoed).toBe('converted 1')
  })
})

// What the remedies' samples do when a page is left and comes back, in a page of stand-ins.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type RemedyKey, sampleOf } from '../../../src/bfcache/remedies'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

class FakeSocket extends EventTarget {
  static readonly OPEN = 1
  static readonly CLOSED = 3
  readyState = 0
  readonly sent: string[] = []
  send(data: string) {
    this.sent.push(data)
  }
  close() {
    if (this.readyState < 2) this.readyState = 2
  }
  /** The network's answer. */
  becomes(readyState: 1 | 3) {
    this.readyState = readyState
    this.dispatchEvent(new Event(readyState === 1 ? 'open' : 'close'))
  }
  receives(data: string) {
    this.dispatchEvent(Object.assign(new Event('message'), { data }))
  }
}

function open(remedy: RemedyKey) {
  const sockets: FakeSocket[] = []
  const went: string[] = []
  const window = new EventTarget()
  class WebSocket extends FakeSocket {
    constructor() {
      super()
      sockets.push(this)
    }
  }
  const scope = {
    WebSocket,
    addEventListener: window.addEventListener.bind(window),
    location: { assign: (url: string) => went.push(url) },
  }
  const socket = { api: 'WebSocket', url: 'wss://a.test/', protocols: [] } as const
  const { code } = sampleOf(remedy, socket)
  const text = `${code}\nreturn typeof send === 'undefined' ? null : send`
  const send = new Function(...Object.keys(scope), text)(...Object.values(scope))
  const fire = (type: string, fields: object = {}) => {
    const event = new Event(type, { cancelable: true })
    for (const [name, value] of Object.entries(fields))
      Object.defineProperty(event, name, { value })
    window.dispatchEvent(event)
    return event
  }
  /** On something inside of this link. */
  const click = (link: object | null, fields: object = {}) =>
    fire('click', { target: { closest: () => link }, ...fields })
  const last = () => sockets.at(-1) ?? new FakeSocket()
  return { sockets, went, fire, click, send, last }
}

test('reconnect-on-close: anew 250 ms after a close, later each time, soon again once it opened', () => {
  const page = open('reconnect-on-close')
  const made = () => page.sockets.length
  page.last().becomes(3)
  vi.advanceTimersByTime(249)
  expect(made()).toBe(1)
  vi.advanceTimersByTime(1)
  expect(made()).toBe(2)
  page.last().becomes(3)
  vi.advanceTimersByTime(499)
  expect(made()).toBe(2)
  vi.advanceTimersByTime(1)
  expect(made()).toBe(3)
  page.last().becomes(1)
  page.last().becomes(3)
  vi.advanceTimersByTime(250)
  expect(made()).toBe(4)
})

test('resend-unacknowledged: what was not acknowledged is sent again, in its order', () => {
  const page = open('resend-unacknowledged')
  page.send('early')
  page.last().becomes(1)
  page.send('one')
  page.send('two')
  page.last().receives('{"id":2}')
  expect(page.last().sent).toEqual([
    '{"id":1,"data":"early"}',
    '{"id":2,"data":"one"}',
    '{"id":3,"data":"two"}',
  ])
  page.last().becomes(3)
  vi.advanceTimersByTime(250)
  page.last().becomes(1)
  expect(page.last().sent).toEqual(['{"id":1,"data":"early"}', '{"id":3,"data":"two"}'])
})

test('close-in-pagehide: closed when left, anew when it is restored, and only then', () => {
  const page = open('close-in-pagehide')
  page.fire('pageshow', { persisted: false })
  expect(page.sockets).toHaveLength(1)
  page.fire('pagehide')
  expect(page.last().readyState).toBe(2)
  page.fire('pageshow', { persisted: true })
  expect(page.sockets).toHaveLength(2)
})

const LINK = { href: 'https://b.test/' }

test('close-before-navigation: the page is left once the socket is CLOSED, and only once', () => {
  const page = open('close-before-navigation')
  page.last().becomes(1)
  expect(page.click(LINK).defaultPrevented).toBe(true)
  expect([page.last().readyState, page.went]).toEqual([2, []])
  page.last().becomes(3)
  vi.advanceTimersByTime(60_000)
  expect(page.went).toEqual(['https://b.test/'])
  page.fire('pageshow', { persisted: true })
  expect(page.sockets).toHaveLength(2)
})

test('close-before-navigation: a server that does not answer holds the user for a second', () => {
  const page = open('close-before-navigation')
  page.click(LINK)
  vi.advanceTimersByTime(999)
  expect(page.went).toEqual([])
  vi.advanceTimersByTime(1)
  page.last().becomes(3)
  expect(page.went).toEqual(['https://b.test/'])
})

test.each([
  ['no link', null, {}],
  ['a link to a new tab', { ...LINK, target: '_blank' }, {}],
  ['a link inside the page', { ...LINK, hash: '#part' }, {}],
  ['a download', { ...LINK, download: 'file' }, {}],
  ['a click with the middle button', LINK, { button: 1 }],
  ['a click with Ctrl', LINK, { ctrlKey: true }],
  ['a click that the page handles itself', LINK, { defaultPrevented: true }],
])('close-before-navigation: %s leaves the socket open', (_, link, fields) => {
  const page = open('close-before-navigation')
  page.click(link, fields)
  vi.advanceTimersByTime(60_000)
  expect([page.last().readyState, page.went]).toEqual([0, []])
})

test('close-before-navigation: with the socket CLOSED, a link is left to the browser', () => {
  const page = open('close-before-navigation')
  page.last().becomes(3)
  expect(page.click(LINK).defaultPrevented).toBe(false)
})

test('close-when-idle: closed after five seconds without a message, anew at the next', () => {
  const page = open('close-when-idle')
  page.last().becomes(1)
  vi.advanceTimersByTime(4_999)
  page.last().receives('')
  vi.advanceTimersByTime(4_999)
  expect(page.last().readyState).toBe(1)
  vi.advanceTimersByTime(1)
  expect(page.last().readyState).toBe(2)
  page.send('later')
  page.last().becomes(1)
  expect([page.sockets.length, page.last().sent]).toEqual([2, ['later']])
})

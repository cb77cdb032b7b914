// Who is joined to whom.
import { describe, expect, test } from 'vitest'
import { createRouter, type RoutedPort } from '../../../src/background/router'
import { createFakeClock } from '../../support/fake-clock'

function fakePort(name: string, tab: number | null, isOwnPage = tab === null) {
  const got: unknown[] = []
  let say: (message: unknown) => void = () => {}
  let end: () => void = () => {}
  const frame = { frameId: 3, documentId: 'd', url: 'http://a/', origin: 'http://a' }
  const port: RoutedPort = {
    name,
    tab,
    frame,
    isOwnPage,
    post: (message) => got.push(message),
    close: () => got.push('closed'),
    onMessage: (listener) => {
      say = listener
    },
    onClose: (listener) => {
      end = listener
    },
  }
  return { port, got, say: (message: unknown) => say(message), end: () => end(), frame }
}

function setUp({ reachable = true } = {}) {
  const clock = createFakeClock()
  const log: string[] = []
  const router = createRouter({
    async wake(tab) {
      log.push(`wake ${tab}`)
      return reachable
    },
    async setWatchers(count) {
      log.push(`${count} watching`)
    },
    after: (ms, task) => void clock.after(ms, task),
  })
  const panel = (tab: number) => {
    const fake = fakePort(`socketscope:panel:${tab}`, null)
    router.connect(fake.port)
    return fake
  }
  const relay = (tab: number) => {
    const fake = fakePort('socketscope:relay', tab)
    router.connect(fake.port)
    return fake
  }
  return { clock, log, router, panel, relay }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('a panel that comes wakes its tab and leaves word', async () => {
  const { log, panel } = setUp()
  const { got } = panel(7)
  await settled()
  expect(log).toEqual(['1 watching', 'wake 7'])
  expect(got).toEqual([{ kind: 'woken', reachable: true }])
})

test('a panel is told of the relays of its tab that came before it', () => {
  const { panel, relay } = setUp()
  const { frame, say } = relay(7)
  relay(8)
  const { got } = panel(7)
  say({ any: 'thing' })
  expect(got).toEqual([
    { kind: 'relay-came', link: 1, frame },
    { kind: 'from-relay', link: 1, packet: { any: 'thing' } },
  ])
})

test('packets go from a relay to the panel of its tab, with the address that the browser gives', () => {
  const { panel, relay } = setUp()
  const seven = panel(7)
  const eight = panel(8)
  const { say, frame, end } = relay(7)
  say({ any: 'thing' })
  end()
  expect(seven.got).toEqual([
    { kind: 'relay-came', link: 1, frame },
    { kind: 'from-relay', link: 1, packet: { any: 'thing' } },
    { kind: 'relay-gone', link: 1 },
  ])
  expect(eight.got).toEqual([])
})

test('a panel reaches the relays of its own tab only', () => {
  const { panel, relay } = setUp()
  const seven = panel(7)
  const mine = relay(7)
  const other = relay(8)
  seven.say({ kind: 'to-relay', link: 1, packet: 'for link 1' })
  seven.say({ kind: 'to-relay', link: 2, packet: 'for link 2' })
  expect(mine.got).toEqual(['for link 1'])
  expect(other.got).toEqual([])
})

test('when the last panel goes, its relays are released and the word is taken back', async () => {
  const { log, panel, relay } = setUp()
  const seven = panel(7)
  const { got } = relay(7)
  await settled()
  seven.end()
  expect(got).toEqual([{ kind: 'release' }])
  expect(log).toEqual(['1 watching', 'wake 7', '0 watching'])
})

test('a panel that is replaced by another of its tab releases nobody', () => {
  const { panel, relay } = setUp()
  const old = panel(7)
  const { got, say } = relay(7)
  const fresh = panel(7)
  old.end()
  say('on')
  expect(got).toEqual([])
  expect(fresh.got).toContainEqual({ kind: 'from-relay', link: 1, packet: 'on' })
})

test('a relay whose tab has no panel is held for ten seconds, then released', () => {
  const { clock, relay } = setUp()
  const { got } = relay(7)
  clock.advance(9_999)
  expect(got).toEqual([])
  clock.advance(1)
  expect(got).toEqual([{ kind: 'release' }])
})

describe('is not fooled', () => {
  test.each([
    ['a content script that calls itself a panel', 'socketscope:panel:7', 7, false],
    ['a panel of a tab that is no number', 'socketscope:panel:x', null, true],
    ['a relay without a tab', 'socketscope:relay', null, true],
    ['a port of another name', 'other', 7, false],
  ])('by %s', (_, name, tab, isOwnPage) => {
    const { router, log } = setUp()
    const fake = fakePort(name, tab, isOwnPage)
    router.connect(fake.port)
    expect(fake.got).toEqual(['closed'])
    expect(log).toEqual([])
  })

  test('by a panel message that is none', () => {
    const { panel, relay } = setUp()
    const { say } = panel(7)
    const { got } = relay(7)
    for (const message of [null, 'x', { kind: 'to-relay' }, { kind: 'to-relay', link: '1' }])
      say(message)
    expect(got).toEqual([])
  })
})

// A page is left and comes back, as its facts tell: what was predicted, what happened, what is learnt.
import { describe, expect, test } from 'vitest'
import type { Fact } from '../../../../src/wire/facts'
import type { LeavingEvent } from '../../../../src/wire/page-facts'
import { FIREFOX, hidden, playBfcache, shown } from '../../../support/bfcache-panel'
import { closed, created, errored, opened } from '../../../support/facts'

const BACK = { type: 'back_forward', notRestoredReasons: null, restoredAt: null } as const
const at = <F extends object>(fact: F, time: number) => ({ ...fact, time })
const kindsIn = ({ bfcache }: { bfcache: { page(): unknown } }) =>
  (
    bfcache.page() as { verdict: { sockets: readonly { kind: string }[] } } | null
  )?.verdict.sockets.map(({ kind }) => kind)

test('a socket is cut, the page does not reconnect, and is then known for it', async () => {
  const played = await playBfcache()
  const { bfcache, arrive, tell, settle } = played
  arrive('d')
  tell('d', created(1), opened(2))
  expect(kindsIn(played)).toEqual(['cut-no-reconnect'])
  tell('d', hidden(3, 2_000))
  tell('d', shown(4, 5_000), at(closed(5, 1, 1006), 5_004))
  await settle(5_000)
  expect(bfcache.visits).toMatchObject([
    {
      leftAt: 2_000,
      byTest: false,
      isSettled: true,
      predicted: { outcome: 'restored', sockets: [{ kind: 'cut-no-reconnect' }] },
      happened: {
        restored: true,
        away: 3_000,
        sockets: [{ cutAfter: 4, reconnectedAfter: null, bytesLost: 0 }],
      },
      comparison: { document: 'right', sockets: [{ result: 'right' }] },
    },
  ])
  tell('d', at(created(6, { socket: 2 }), 60_000))
  const evidence = bfcache
    .page()
    ?.verdict.sockets.at(-1)
    ?.evidence.map(({ key }) => key)
  expect(evidence).toContain('stayed-cut-before')
})

test('a return is followed for its own time, whatever came back before it', async () => {
  const { bfcache, arrive, tell, settle } = await playBfcache()
  arrive('d')
  tell('d', created(1), opened(2), hidden(3, 2_000), shown(4, 3_000))
  await settle(4_900)
  tell('d', hidden(5, 7_000), shown(6, 7_900))
  await settle(100)
  tell('d', at(closed(7, 1, 1006), 7_930))
  await settle(5_000)
  expect(bfcache.visits[0]).toMatchObject({ happened: { sockets: [{ cutAfter: 30 }] } })
})

test('what came of a page is known to the next panel, by the page’s URL, until the browser ends', async () => {
  const before = await playBfcache()
  before.arrive('d')
  before.tell('d', created(1), opened(2), hidden(3, 2_000), shown(4, 5_000))
  await before.settle(5_000)
  const { bfcache, arrive } = await playBfcache({ kept: [...(before.kept.at(-1) as []), 'x', {}] })
  expect(bfcache.earlierVisits()).toEqual([])
  arrive('e', { url: 'http://localhost/d' })
  expect(bfcache.earlierVisits()).toMatchObject([
    { key: -1, leftAt: 2_000, comparison: { document: 'right' } },
  ])
  arrive('f', { url: 'http://localhost/f' })
  expect(bfcache.earlierVisits()).toEqual([])
  expect(bfcache.visits.filter(({ happened }) => happened)).toEqual([])
})

test('a page that tells the next panel again that it was left is known by the first', async () => {
  const facts = [created(1), opened(2), hidden(3, 2_000), shown(4, 5_000)]
  const before = await playBfcache()
  before.arrive('d')
  before.tell('d', ...facts)
  await before.settle(5_000)
  const { bfcache, arrive, tell, settle, kept } = await playBfcache({ kept: before.kept.at(-1) })
  arrive('d')
  tell('d', ...facts)
  await settle(5_000)
  expect(bfcache.visits).toEqual([])
  expect(bfcache.earlierVisits()).toHaveLength(1)
  expect(kept).toEqual([])
})

test('a visit of this panel is no earlier one, though both are kept', async () => {
  const { bfcache, arrive, tell, settle, kept } = await playBfcache()
  for (const [document, at] of [
    ['d', 2_000],
    ['e', 20_000],
  ] as const) {
    arrive(document, { url: 'http://localhost/d' })
    tell(document, created(1), hidden(3, at), shown(4, at + 1_000))
    await settle(5_000)
  }
  expect(kept.at(-1)).toHaveLength(2)
  expect(bfcache.visits).toHaveLength(2)
  expect(bfcache.earlierVisits()).toEqual([])
})

test('a page that reconnects proves the prediction wrong, and the next one is another', async () => {
  const played = await playBfcache()
  const { bfcache, arrive, tell, settle, written } = played
  arrive('d')
  tell('d', created(1), opened(2))
  tell('d', hidden(3, 2_000), shown(4, 3_000), at(closed(5, 1, 1006), 3_002))
  tell('d', at(created(6, { socket: 2 }), 3_050))
  await settle(5_000)
  const [visit] = bfcache.visits
  expect(visit?.happened?.sockets).toMatchObject([{ cutAfter: 2, reconnectedAfter: 50 }])
  expect(visit?.comparison?.sockets).toMatchObject([{ result: 'wrong' }])
  expect(kindsIn(played)).toEqual(['no-effect', 'cut-reconnects'])
  expect(written).toMatchObject([[{ regime: 'cut', browserVersion: 156, at: 3_000 }]])
  expect(bfcache.setting.regime.evidence[0]).toMatchObject({ key: 'observed', regime: 'cut' })
})

test('a page that reconnects is seen to, though the page in between was left after it', async () => {
  const { bfcache, arrive, tell } = await playBfcache()
  arrive('d')
  tell('d', created(1), opened(2), hidden(3, 2_000))
  arrive('blank', { timeOrigin: 2_100 })
  arrive('d', { arrival: { type: 'navigate', notRestoredReasons: null, restoredAt: 3_000 } })
  tell('d', shown(4, 3_001), at(closed(5, 1, 1006), 3_002), at(created(6, { socket: 2 }), 3_300))
  const back = bfcache.visits.find(({ url }) => url.endsWith('/d'))
  expect(back?.happened?.sockets).toMatchObject([{ cutAfter: 2, reconnectedAfter: 300 }])
})

describe('in Firefox', () => {
  const closedByFirefox: Fact = {
    kind: 'socket-closed',
    ...{ seq: 3, time: 2_000, socket: 1, readyState: 3, code: 1001, reason: '', wasClean: true },
  }

  test('the sockets that it closes itself when a navigation begins are judged as they were', async () => {
    const { bfcache, arrive, tell } = await playBfcache({ browser: FIREFOX })
    arrive('d')
    tell('d', created(1), opened(2))
    tell('d', closedByFirefox, hidden(4, 2_500, false))
    arrive('e', { url: 'http://localhost/d', timeOrigin: 4_000, arrival: BACK })
    expect(bfcache.visits).toMatchObject([
      {
        predicted: { outcome: 'reloaded' },
        happened: { restored: false, reasons: 'not-supported' },
        comparison: { document: 'right' },
      },
    ])
  })

  test('a socket that failed since the navigation began was connecting when the page was left', async () => {
    const { bfcache, arrive, tell } = await playBfcache({ browser: FIREFOX })
    arrive('d')
    tell('d', created(1), at(closed(3, 1, 1006), 2_010)) // and no error: measured in 153
    tell('d', hidden(4, 2_500, false))
    expect(bfcache.visits[0]?.predicted.outcome).toBe('restored')
    arrive('e', { timeOrigin: 2_000 })
    expect(bfcache.visits[0]?.predicted).toMatchObject({
      outcome: 'reloaded',
      sockets: [{ kind: 'blocks' }],
    })
  })

  test('one that failed before was not', async () => {
    const { bfcache, arrive, tell } = await playBfcache({ browser: FIREFOX })
    arrive('d')
    tell('d', created(1), at(errored(2), 1_900), at(closed(3, 1, 1006), 1_900))
    tell('d', hidden(4, 2_500))
    arrive('e', { timeOrigin: 2_000 })
    expect(bfcache.visits[0]?.predicted.outcome).toBe('restored')
  })

  test('a page that goes without a word is known to have been left when the next one comes', async () => {
    const { bfcache, store, arrive, tell } = await playBfcache({ browser: FIREFOX })
    arrive('d')
    tell('d', created(1))
    expect(bfcache.page()?.verdict.outcome).toBe('reloaded')
    store.gone('d')
    arrive('e', { timeOrigin: 5_000 })
    arrive('f', { url: 'http://localhost/d', timeOrigin: 6_000, arrival: BACK })
    expect(bfcache.visits).toMatchObject([
      { leftAt: 5_000, predicted: { outcome: 'reloaded' }, comparison: { document: 'right' } },
    ])
  })

  test('a page that comes back says hello again, as one of back and forward', async () => {
    const { bfcache, arrive, tell } = await playBfcache({ browser: FIREFOX })
    arrive('d')
    tell('d', created(1), closed(2), hidden(3, 2_000))
    arrive('d', { arrival: BACK })
    tell('d', shown(4, 3_000))
    expect(bfcache.visits).toMatchObject([
      { happened: { restored: true }, comparison: { document: 'right' } },
    ])
  })
})

describe('a page whose sockets are its frames’', () => {
  const frame = { place: { depth: 1, name: '', hasOpener: false } }

  test('is left and comes back by the word of its relay', async () => {
    const { bfcache, store, arrive, tell, settle } = await playBfcache()
    arrive('d')
    arrive('g', frame)
    tell('g', created(1), opened(2), hidden(3, 2_000))
    await settle(2_001)
    for (const document of ['g', 'd']) {
      bfcache.away(document)
      store.gone(document)
    }
    await settle(1_000)
    arrive('d', { arrival: { type: 'navigate', notRestoredReasons: null, restoredAt: 3_000 } })
    arrive('g', frame)
    tell('g', shown(4, 3_000), at(closed(5, 1, 1006), 3_004))
    expect(bfcache.visits).toMatchObject([
      {
        predicted: { outcome: 'restored' },
        happened: { restored: true, sockets: [{ cutAfter: 4 }] },
        comparison: { document: 'right' },
      },
    ])
  })

  test('what the page says of its leaving may come after its return', async () => {
    const { bfcache, arrive, tell, settle } = await playBfcache()
    arrive('d')
    tell('d', created(1), opened(2))
    await settle(2_000)
    bfcache.away('d')
    const arrival = { type: 'navigate', notRestoredReasons: null, restoredAt: 3_000 }
    arrive('d', { arrival })
    tell('d', hidden(3, 1_999), shown(4, 3_001), at(closed(5, 1, 1006), 3_004))
    expect(bfcache.visits).toMatchObject([
      { leftAt: 2_000, happened: { at: 3_000, sockets: [{ cutAfter: 4 }] } },
    ])
  })

  test('one that is loaded anew where it stands is no visit', async () => {
    const { bfcache, arrive, tell } = await playBfcache()
    arrive('d')
    tell('d', created(1), hidden(2, 2_000))
    const arrival = { type: 'reload', notRestoredReasons: null, restoredAt: null }
    arrive('e', { url: 'http://localhost/d', timeOrigin: 3_000, arrival })
    expect(bfcache.visits).toEqual([])
  })
})

test('what the browser says against a page that it did not restore', async () => {
  const { bfcache, arrive, tell } = await playBfcache()
  arrive('d')
  tell('d', created(1), opened(2), hidden(3, 2_000))
  const tree = { url: 'http://localhost/d', reasons: [{ reason: 'websocket' }], children: [] }
  arrive('e', {
    url: 'http://localhost/d',
    timeOrigin: 4_000,
    arrival: {
      type: 'back_forward',
      notRestoredReasons: JSON.stringify(tree),
      restoredAt: null,
    },
  })
  expect(bfcache.visits).toMatchObject([
    { happened: { reasons: { reasons: ['websocket'] } }, comparison: { document: 'wrong' } },
  ])
  expect(bfcache.setting.regime).toMatchObject({ regime: 'blocks', confidence: 'observed' })
})

const called = (seq: number, time: number, during: LeavingEvent | null = 'pagehide'): Fact => ({
  kind: 'close-called',
  ...{ seq, time, socket: 1, readyState: 2, before: 1 },
  ...{ code: null, reason: null, stack: '', during },
})

test('a connecting socket that the page closes itself on leaving was not cut', async () => {
  const { bfcache, arrive, tell, settle } = await playBfcache()
  arrive('d')
  tell('d', created(1), hidden(2, 2_000), called(3, 2_001), shown(4, 3_000))
  tell('d', at(closed(5, 1, 1006), 3_001), at(created(6, { socket: 2 }), 3_100))
  await settle(5_000)
  expect(bfcache.visits[0]?.happened?.sockets).toMatchObject([{ cutAfter: null }])
  expect(bfcache.setting.regime.evidence).toMatchObject([{ key: 'chromium-cuts' }])
  const verdict = bfcache.page()?.verdict.sockets.at(-1)
  expect(verdict?.evidence.map(({ key }) => key)).not.toContain('reconnects-after-abnormal-close')
})

test('a socket that was cut, and that the page closes when it is back, was cut', async () => {
  const { bfcache, arrive, tell } = await playBfcache()
  arrive('d')
  tell('d', created(1), opened(2), hidden(3, 2_000), shown(4, 3_000), called(5, 3_000, null))
  tell('d', at(closed(6, 1, 1006), 3_001))
  expect(bfcache.visits[0]?.happened?.sockets).toMatchObject([{ cutAfter: 1 }])
})

test('what closes sockets in a handler is learnt when the page is left', async () => {
  const played = await playBfcache()
  const { bfcache, arrive, tell } = played
  arrive('d')
  tell('d', created(1), opened(2), hidden(3, 2_000), called(4, 2_001), closed(5))
  expect(bfcache.visits[0]?.predicted.sockets).toMatchObject([{ kind: 'cut-no-reconnect' }])
  arrive('e', { url: 'http://localhost/d' })
  tell('e', created(1), opened(2))
  expect(bfcache.page()?.verdict.sockets).toMatchObject([
    { kind: 'no-effect', reason: { key: 'closes-when-left', parameters: { event: 'pagehide' } } },
  ])
  tell('e', hidden(3, 60_000))
  arrive('f', { url: 'http://localhost/d' })
  tell('f', created(1), opened(2))
  expect(kindsIn(played)).toEqual(['cut-no-reconnect'])
})

test('a page without sockets that makes one in pagehide is known for it', async () => {
  const { bfcache, arrive, tell } = await playBfcache()
  arrive('d')
  tell('d', created(1, { during: 'pagehide' }))
  arrive('e', { url: 'http://localhost/d' })
  expect(bfcache.page()?.verdict.sockets).toMatchObject([
    { kind: 'cut-no-reconnect', reason: { key: 'opened-in-pagehide-cut' } },
  ])
})

test('frames that are hidden before their page count, one that was removed does not', async () => {
  const { bfcache, store, arrive, tell } = await playBfcache({ browser: FIREFOX })
  const frame = { place: { depth: 1, name: '', hasOpener: false } }
  arrive('d')
  arrive('g', frame)
  tell('g', created(1), opened(2))
  expect(bfcache.page()?.verdict.outcome).toBe('reloaded')
  tell('g', hidden(3, 2_000, false))
  tell('d', hidden(1, 2_001, false))
  expect(bfcache.visits[0]?.predicted.outcome).toBe('reloaded')
  arrive('e', { url: 'http://localhost/d', timeOrigin: 5_000 })
  arrive('h', { ...frame, timeOrigin: 5_001 })
  tell('h', created(1), opened(2), hidden(3, 9_000, false))
  store.gone('h')
  tell('e', hidden(1, 12_000, false))
  expect(bfcache.visits[0]?.predicted.outcome).toBe('restored')
})

test('a frame that was removed just before the navigation began is not one that was left', async () => {
  const { bfcache, arrive, tell } = await playBfcache({ browser: FIREFOX })
  arrive('d')
  arrive('g', { place: { depth: 1, name: '', hasOpener: false } })
  tell('g', created(1), opened(2), hidden(3, 1_900, false), closed(4, 1, 1001))
  tell('d', hidden(1, 2_010))
  arrive('e', { timeOrigin: 2_000 })
  expect(bfcache.visits[0]?.predicted.outcome).toBe('restored')
})

test('a document that tells everything again is read once', async () => {
  const { bfcache, arrive, tell } = await playBfcache()
  const facts = [created(1), opened(2), hidden(3, 2_000), shown(4, 3_000)]
  arrive('d')
  tell('d', ...facts)
  tell('d', ...facts)
  expect(bfcache.visits).toHaveLength(1)
})

test('the judge is asked again only when something has changed', async () => {
  const { bfcache, arrive, tell } = await playBfcache()
  arrive('d')
  tell('d', created(1))
  const page = bfcache.page()
  expect(bfcache.page()).toBe(page)
  tell('d', opened(2))
  expect(bfcache.page()).not.toBe(page)
})

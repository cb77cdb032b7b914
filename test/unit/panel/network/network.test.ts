// Whose each handshake is: the page's socket, or a row of its own; with real recordings and made-up crowds.
import { describe, expect, test } from 'vitest'
import { createNetwork } from '../../../../src/panel/network/network'
import type { Fact } from '../../../../src/wire/facts'
import type { HandshakeStage } from '../../../../src/wire/handshakes'
import { closed, created, errored, opened, sent } from '../../../support/facts'
import { createFakeClock } from '../../../support/fake-clock'
import { createTestStore } from '../../../support/panel-store'
import { chromiumHar, firefoxStages } from '../../../support/recordings'

const OWN = 'chrome-extension://own/'

/** An entry of Chromium's log. */
function entry(url: string, key: string, more: Record<string, unknown> = {}) {
  const script = String(more.script ?? `${OWN}page.js`)
  const frames = [script, String(more.caller ?? 'http://a/page.js')].map((at) => ({
    ...{ functionName: '', url: at, lineNumber: Number(more.line ?? 0), columnNumber: 0 },
  }))
  const thread = more.worker ? { parentId: { id: '1', debuggerId: '-1.1' } } : {}
  return {
    _resourceType: 'websocket',
    _initiator: { type: 'script', stack: { callFrames: frames, ...thread } },
    startedDateTime: new Date(Number(more.at ?? 1_000)).toISOString(),
    time: 5,
    timings: { wait: 5, receive: more.isOver ? 10 : 0 },
    request: { url, headers: [{ name: 'Sec-WebSocket-Key', value: key }] },
    response: more.isUnanswered
      ? { status: 0, statusText: '', headers: [] }
      : {
          ...{ status: 101, statusText: '' },
          headers: [{ name: 'Sec-WebSocket-Accept', value: `of ${key}` }],
        },
    _webSocketMessages: more.messages ?? [],
  }
}

const text = (data: string, ms: number, type = 'receive') => ({
  ...{ type, time: ms / 1_000, opcode: 1, data },
})

function setUp({ isFirefox = false, paused = false, at = 0 } = {}) {
  const clock = createFakeClock()
  clock.advance(at)
  const { store, come } = createTestStore()
  const log = { entries: [] as unknown[] }
  const state = { paused, cost: 0 }
  let spent = 0
  const told: boolean[] = []
  const network = createNetwork({
    ...{ store, ownScripts: OWN },
    readHar: isFirefox
      ? null
      : async () => {
          spent += state.cost
          return structuredClone(log)
        },
    onLogTooMuch: (isUnread) => void told.push(isUnread),
    mayInsert: () => !state.paused,
    after: clock.after,
    now: () => clock.now + spent,
  })
  const facts = (document: string, ...list: Fact[]) => {
    store.facts(document, list)
    network.facts(document, list)
  }
  const pass = async (ms = 2_000) => {
    for (let step = 0; step < ms; step += 10) {
      clock.advance(10)
      for (let turn = 0; turn < 4; turn++) await Promise.resolve()
    }
  }
  const take = (stages: readonly HandshakeStage[]) => {
    for (const stage of stages) network.receive(stage)
  }
  const rows = () =>
    store.sockets.map(({ source, document, handshake }) =>
      [source, document.worker?.kind ?? 'page', handshake?.status ?? null].join(' '),
    )
  return { clock, store, come, network, log, told, state, facts, pass, take, rows }
}

describe('in Chromium', () => {
  test('all workers of a real recording have a row, and none of what the page made', async () => {
    const { come, log, pass, store, rows } = setUp()
    come('d')
    log.entries = structuredClone(chromiumHar.entries).map((one) => {
      const stack = one._initiator.stack
      const frame = stack.callFrames[0]
      if (frame?.url.startsWith('chrome-extension:')) frame.url = `${OWN}main.js`
      return one
    })
    await pass()
    expect(rows().sort()).toEqual([
      'har dedicated 101',
      'har dedicated 101',
      'har dedicated 101',
      'har dedicated 101',
      'har service 101',
    ])
    const closing = store.sockets.find(({ url }) => url.endsWith('worker-close'))
    expect(closing).toMatchObject({ readyState: 3, close: null, protocol: 'a' })
    expect(closing?.counts['message-sent']).toEqual({ nth: 2, total: 15 })
  })

  test('a socket of the page and one of a worker, to one URL at one moment', async () => {
    const { come, facts, log, pass, rows, store } = setUp()
    come('d')
    const url = 'ws://localhost/echo'
    log.entries = [entry(url, 'w', { script: 'http://a/w.js', worker: true }), entry(url, 'p')]
    facts('d', created(1, { time: 995 }), { ...opened(2), time: 1_006 })
    await pass()
    expect(rows()).toEqual(['page page 101', 'har dedicated 101'])
    const key = store.sockets[0]?.handshake?.request?.[0]?.value
    expect(key).toBe('p')
  })

  test('an answer that the log has not yet when it is read is read again, however dear that is', async () => {
    const { come, facts, log, pass, rows, state } = setUp()
    state.cost = 600
    come('d')
    log.entries = [entry('ws://localhost/echo', 'p', { isUnanswered: true })]
    facts('d', created(1, { time: 995 }), { ...opened(2), time: 1_006 })
    await pass()
    expect(rows()).toEqual(['page page 0'])
    log.entries = [entry('ws://localhost/echo', 'p')]
    await pass(15_000)
    expect(rows()).toEqual(['page page 101'])
  })

  test('a log of over 64 MiB is told to be left unread, until the page is left', async () => {
    const { come, facts, told, pass, store } = setUp()
    come('d')
    await pass()
    expect(told.at(-1)).toBe(false)
    facts('d', created(1), opened(2), sent(3, 'much', { total: 64 * 1024 * 1024 }))
    await pass()
    expect(told.at(-1)).toBe(true)
    store.gone('d')
    come('e')
    store.clear()
    await pass()
    expect(told.at(-1)).toBe(false)
  })

  test('two frames that use one URL at one moment are told apart by the code that called', async () => {
    const { come, facts, log, pass, store } = setUp()
    come('d')
    come('f', { place: { depth: 1, name: '', hasOpener: false } })
    const url = 'ws://localhost/echo'
    log.entries = [entry(url, 'f', { line: 6 }), entry(url, 'd', { line: 4 })]
    facts('d', created(1, { time: 995, stack: 'at http://a/page.js:5:1' }))
    facts('f', created(1, { time: 995, stack: 'at http://a/page.js:7:1' }))
    await pass()
    const keys = store.sockets.map(({ handshake }) => handshake?.request?.[0]?.value)
    expect(keys).toEqual(['d', 'f'])
  })

  test('the handshake of a new socket is not given to one from before the panel', async () => {
    const { come, facts, log, pass, store } = setUp()
    come('d')
    facts('d', created(1, { time: -500 }), { ...opened(2), time: -400 })
    facts('d', created(3, { time: 990, socket: 2 }), { ...opened(4, 2), time: 1_010 })
    log.entries = [entry('ws://localhost/echo', 'new')]
    await pass()
    expect(store.sockets.map(({ handshake }) => handshake?.status ?? null)).toEqual([null, 101])
  })

  test('the log is read again at once while it does not tell why a socket failed', async () => {
    const { come, facts, log, pass, store } = setUp()
    come('d')
    const made = entry('ws://localhost/echo', 'p')
    const seen = { ...made, response: { ...made.response, status: 0, headers: [] } }
    log.entries = [seen]
    facts('d', created(1), errored(2), closed(3, 1, 1006))
    await pass(300)
    expect(store.sockets[0]?.handshake?.outcome).toBe('pending')
    const error = { type: 'error', time: 1, opcode: 0, data: 'Unexpected response code: 403' }
    log.entries = [{ ...seen, _webSocketMessages: [error] }]
    await pass(300)
    expect(store.sockets[0]?.handshake).toMatchObject({ outcome: 'failed', status: 403 })
  })

  test('that no request was sent is said once none can come any more', async () => {
    const { come, facts, pass, store } = setUp()
    come('d')
    facts('d', created(1, { time: 100 }), errored(2), closed(3, 1, 1006))
    await pass(2_500)
    expect(store.sockets[0]?.unsent).toBe(false)
    await pass(4_000)
    expect(store.sockets[0]?.unsent).toBe(true)
  })

  test('it is not said of a socket from before anybody looked', async () => {
    const { come, facts, pass, store } = setUp({ at: 60_000 })
    come('d')
    facts('d', created(1, { time: 59_000 }), errored(2), closed(3, 1, 1006))
    await pass(10_000)
    expect(store.sockets[0]?.unsent).toBe(false)
  })

  test('a handshake waits for the page to tell of its socket, however late', async () => {
    const { come, facts, log, pass, rows } = setUp()
    come('d')
    log.entries = [entry('ws://localhost/echo', 'p')]
    await pass(20_000)
    expect(rows()).toEqual([])
    facts('d', created(1, { time: 995 }))
    await pass()
    expect(rows()).toEqual(['page page 101'])
  })

  test('a socket that the patch meets late takes over the row that stood for it', async () => {
    const { come, facts, log, pass, rows, store } = setUp()
    come('d')
    const native = { script: 'http://localhost/d', messages: [text('hi', 1_010)] }
    log.entries = [entry('ws://localhost/echo', 'n', native)]
    await pass()
    expect(rows()).toEqual(['har unknown 101'])
    facts('d', created(1, { time: 1_900, adopted: true, readyState: 1 }))
    await pass()
    expect(rows()).toEqual(['page page 101'])
    expect(store.rows.all.map(({ fact }) => fact.kind)).toEqual(['socket-created'])
  })

  test('messages come once each, in the order of time among those of others', async () => {
    const { come, facts, log, pass, store } = setUp()
    come('d')
    const url = 'ws://localhost/worker'
    const at = { script: 'http://a/w.js', worker: true }
    const messages = [text('one', 1_010), text('two', 1_030)]
    facts('d', created(1, { time: 1_020 }))
    log.entries = [entry(url, 'w', { ...at, messages })]
    await pass()
    log.entries = [entry(url, 'w', { ...at, messages: [...messages, text('three', 1_040)] })]
    await pass()
    const told = store.rows.all.map(({ fact }) =>
      'payload' in fact && fact.payload !== null ? fact.payload.content : fact.kind,
    )
    expect(told).toEqual([
      'socket-created',
      'socket-opened',
      'one',
      'socket-created',
      'two',
      'three',
    ])
    const ids = store.rows.all.map(({ id }) => id)
    expect(ids).toEqual([...ids].sort((a, b) => a - b))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('while the table stands still, rows go to the end', async () => {
    const { come, facts, log, pass, store, state } = setUp()
    come('d')
    facts('d', created(1, { time: 5_000 }))
    state.paused = true
    log.entries = [entry('ws://localhost/w', 'w', { script: 'http://a/w.js', worker: true })]
    await pass()
    expect(store.rows.all.map(({ fact }) => Math.round(fact.time))).toEqual([5_000, 1_000, 1_005])
  })

  test('what belongs to a page that was left does not come back as rows', async () => {
    const { come, facts, log, pass, rows, store, network } = setUp()
    come('d')
    log.entries = [
      entry('ws://localhost/echo', 'p'),
      entry('ws://localhost/w', 'w', { script: 'http://a/w.js', worker: true }),
    ]
    facts('d', created(1, { time: 995 }))
    await pass()
    expect(rows().length).toBe(2)
    network.gone('d')
    store.gone('d')
    come('e', { timeOrigin: 3_000 })
    network.hello('e')
    await pass(10_000)
    expect(rows()).toEqual([])
    // a log that is kept goes on to list them
    log.entries.push(entry('ws://localhost/v', 'v', { script: 'http://a/v.js', worker: true }))
    await pass(10_000)
    expect(rows()).toEqual([])
  })
})

describe('in Firefox', () => {
  const known = { documentId: 'effd0a44-6fab-8893-a9c3-9f8fe46d0b82' }

  test('a worker’s handshake is a row without messages, a page’s is none', async () => {
    const { come, take, pass, rows } = setUp({ isFirefox: true })
    come(known.documentId, { url: 'http://localhost:39373/' })
    take(firefoxStages('OK'))
    take(firefoxStages('worker'))
    await pass()
    expect(rows()).toEqual(['handshake dedicated 101'])
  })

  test('a worker that is heard before its page goes with it, not with the page before', async () => {
    const { come, take, pass, rows, store, network } = setUp({ isFirefox: true })
    come('before')
    const stages = firefoxStages('sharedworker')
    const began = Math.min(...stages.map(({ time }) => time))
    take(stages.map((stage) => ({ ...stage, from: 'http://localhost/w.js' })))
    await pass()
    network.gone('before')
    store.gone('before')
    come('after', { timeOrigin: began - 50 })
    network.hello('after')
    await pass()
    expect(rows()).toEqual(['handshake shared-or-service 101'])
    const document = store.sockets[0]?.document
    expect(document).toMatchObject({ live: true, past: false, page: store.documents.get('after') })

    network.gone('after')
    store.gone('after')
    expect(document?.live).toBe(false)
  })

  test('a shared worker’s counts if its origin is one of the tab', async () => {
    const here = setUp({ isFirefox: true })
    here.come('d', { url: 'http://localhost:39373/' })
    here.take(firefoxStages('sharedworker'))
    await here.pass()
    expect(here.rows()).toEqual([]) // the test's documents are of http://localhost

    const stages = firefoxStages('sharedworker')
    here.take(stages.map((stage) => ({ ...stage, request: '99', from: 'http://localhost/w.js' })))
    await here.pass()
    expect(here.rows()).toEqual(['handshake shared-or-service 101'])
  })

  test('what a panel that is made anew is told again waits for the page that it is of', async () => {
    const stages = firefoxStages('OK')
    const time = Math.min(...stages.map((stage) => stage.time))
    const { come, take, pass, rows, facts, network } = setUp({ isFirefox: true, at: time + 60_000 })
    take(stages)
    await pass(500)
    expect(rows()).toEqual([])
    come(known.documentId)
    network.hello(known.documentId)
    facts(known.documentId, created(1, { url: 'ws://localhost:39373/ws?ok', time: time + 2 }))
    await pass(10_000)
    expect(rows()).toEqual(['page page 101'])
  })

  test('that no request was sent is said while the background listens, and not of other times', async () => {
    const { come, facts, pass, store, network } = setUp({ isFirefox: true, at: 60_000 })
    const unsent = () => store.sockets.map((socket) => socket.unsent)
    const fail = (socket: number, time: number) =>
      facts(
        'd',
        ...[created(1, { time }), errored(2), closed(3, 1, 1006)].map((fact, index) => ({
          ...fact,
          socket,
          seq: socket * 10 + index,
        })),
      )
    come('d')
    fail(1, 61_000)
    await pass(10_000)
    expect(unsent()).toEqual([false])
    expect(network.receive({ kind: 'watching', since: 70_000 })).toBe(true)
    fail(2, 69_000)
    fail(3, 71_000)
    await pass(10_000)
    expect(unsent()).toEqual([false, false, true])
    network.lost()
    fail(4, 82_000)
    await pass(10_000)
    expect(unsent()).toEqual([false, false, true, false])
  })

  test('a refusal has its status, headers and the browser’s word for it', async () => {
    const { come, take, pass, facts, store } = setUp({ isFirefox: true })
    come(known.documentId)
    take(firefoxStages('403'))
    const time = firefoxStages('403')[0]?.time ?? 0
    facts(known.documentId, created(1, { url: 'ws://localhost:39373/ws403', time }))
    await pass()
    expect(store.sockets[0]?.handshake).toMatchObject({
      status: 403,
      statusText: 'Forbidden',
      outcome: 'failed',
      error: 'NS_ERROR_WEBSOCKET_CONNECTION_REFUSED',
    })
    expect(store.sockets[0]?.handshake?.response?.map(({ name }) => name)).toContain('X-Why')
  })
})

test('what is not about handshakes is left to others', () => {
  const { network } = setUp()
  for (const message of [null, 5, { kind: 'woken', reachable: true }, { kind: 'handshake' }])
    expect(network.receive(message)).toBe(false)
})

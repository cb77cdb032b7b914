// Which panel is told of a request, also of those before it, and when nobody listens.
import { expect, test } from 'vitest'
import type { RoutedPort } from '../../../src/background/router'
import { createTabRequests } from '../../../src/background/tab-requests'
import { PANEL_GONE_AFTER } from '../../../src/wire/network-limits'
import { createFakeClock } from '../../support/fake-clock'
import { firefoxStages } from '../../support/recordings'

function setUp() {
  const log: string[] = []
  const clock = createFakeClock()
  const requests = createTabRequests({
    listen: () => log.push('listen'),
    stop: () => log.push('stop'),
    after: clock.after,
    now: () => clock.now,
  })
  const connect = (name: string, isOwnPage = true) => {
    const got: unknown[] = []
    let end = () => {}
    const port: RoutedPort = {
      ...{ name, tab: null, isOwnPage, close: () => {}, onMessage: () => {} },
      frame: { frameId: 0, documentId: '', url: '', origin: '' },
      post: (message) => got.push(message),
      onClose: (listener) => {
        end = listener
      },
    }
    requests.connect(port)
    return { got, end: () => end() }
  }
  return {
    log,
    clock,
    requests,
    connect,
    panel: (tab: number) => connect(`socketscope:panel:${tab}`),
  }
}

test('the panel of the tab is told, no other', () => {
  const { requests, panel } = setUp()
  const two = panel(2)
  const seven = panel(7)
  const stages = firefoxStages('OK')
  for (const stage of stages) requests.take(stage)
  expect(two.got).toEqual(stages)
  expect(seven.got).toEqual([])
})

test('every panel is told of a request of no tab: which are concerned, they know', () => {
  const { requests, panel } = setUp()
  const panels = [panel(2), panel(7)]
  const stages = firefoxStages('sharedworker')
  for (const stage of stages) requests.take(stage)
  for (const { got } of panels) expect(got).toEqual(stages)
})

test('the first panel begins to listen; a while after the last one it ends', () => {
  const { log, clock, panel } = setUp()
  expect(log).toEqual([])
  const two = panel(2)
  const seven = panel(7)
  two.end()
  clock.advance(PANEL_GONE_AFTER)
  expect(log).toEqual(['listen'])
  seven.end()
  clock.advance(PANEL_GONE_AFTER - 1)
  expect(log).toEqual(['listen'])
  clock.advance(1)
  expect(log).toEqual(['listen', 'stop'])
  panel(2)
  expect(log).toEqual(['listen', 'stop', 'listen'])
})

test('a panel that is made anew is told again what the one before knew, and what came meanwhile', () => {
  const { log, clock, requests, panel } = setUp()
  const before = panel(2)
  const [first, ...others] = firefoxStages('OK')
  if (first) requests.take(first)
  before.end()
  for (const stage of others) requests.take(stage)
  clock.advance(PANEL_GONE_AFTER - 1)
  expect(panel(7).got).toEqual([])
  const after = panel(2)
  expect(after.got).toEqual([first, ...others])
  clock.advance(PANEL_GONE_AFTER)
  expect(log).toEqual(['listen'])
})

test('a panel that comes later than that begins with nothing', () => {
  const { clock, requests, panel } = setUp()
  panel(7)
  const before = panel(2)
  for (const stage of firefoxStages('OK')) requests.take(stage)
  before.end()
  clock.advance(PANEL_GONE_AFTER)
  expect(panel(2).got).toEqual([])
})

test('each panel is told since when all handshakes of its tab are', () => {
  const { clock, requests, panel } = setUp()
  const two = panel(2)
  clock.advance(30)
  expect(two.got).toEqual([])
  requests.listening()
  expect(two.got).toEqual([{ kind: 'watching', since: 30 }])
  clock.advance(970)
  const seven = panel(7)
  expect(seven.got).toEqual([{ kind: 'watching', since: 1_000 }])
  seven.end()
  clock.advance(1_000)
  expect(panel(7).got).toEqual([{ kind: 'watching', since: 1_000 }])
  two.end()
  clock.advance(PANEL_GONE_AFTER)
  expect(panel(2).got).toEqual([{ kind: 'watching', since: 2_000 + PANEL_GONE_AFTER }])
})

test('what is kept is bounded: the oldest requests go', () => {
  const { requests, panel } = setUp()
  const before = panel(2)
  const [stage] = firefoxStages('OK')
  if (stage)
    for (let request = 0; request < 3_000; request++)
      for (let again = 0; again < 30; again++) requests.take({ ...stage, request: String(request) })
  before.end()
  const { got } = panel(2)
  expect(got.length).toBe(1_000 * 16)
  expect(got.at(-1)).toMatchObject({ request: '2999' })
})

test('a content script that calls itself a panel is told nothing', () => {
  const { log, requests, connect } = setUp()
  const { got } = connect('socketscope:panel:2', false)
  for (const stage of firefoxStages('OK')) requests.take(stage)
  expect(log).toEqual([])
  expect(got).toEqual([])
})

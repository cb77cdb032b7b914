// Who is told of a handshake, and when nobody listens.
import { expect, test } from 'vitest'
import { createHandshakes } from '../../../src/background/handshakes'
import type { RoutedPort } from '../../../src/background/router'
import { firefoxStages } from '../../support/recordings'

function setUp() {
  const log: string[] = []
  const handshakes = createHandshakes({
    listen: () => log.push('listen'),
    stop: () => log.push('stop'),
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
    handshakes.connect(port)
    return { got, end: () => end() }
  }
  return { log, handshakes, connect, panel: (tab: number) => connect(`socketscope:panel:${tab}`) }
}

test('the panel of the tab is told, no other', () => {
  const { handshakes, panel } = setUp()
  const two = panel(2)
  const seven = panel(7)
  const stages = firefoxStages('OK')
  for (const stage of stages) handshakes.take(stage)
  expect(two.got).toEqual(stages)
  expect(seven.got).toEqual([])
})

test('every panel is told of a request of no tab: which are concerned, they know', () => {
  const { handshakes, panel } = setUp()
  const panels = [panel(2), panel(7)]
  const stages = firefoxStages('sharedworker')
  for (const stage of stages) handshakes.take(stage)
  for (const { got } of panels) expect(got).toEqual(stages)
})

test('the first panel begins to listen, the last one ends it', () => {
  const { log, panel } = setUp()
  expect(log).toEqual([])
  const two = panel(2)
  const seven = panel(7)
  two.end()
  expect(log).toEqual(['listen'])
  seven.end()
  expect(log).toEqual(['listen', 'stop'])
  panel(2)
  expect(log).toEqual(['listen', 'stop', 'listen'])
})

test('a content script that calls itself a panel is told nothing', () => {
  const { log, handshakes, connect } = setUp()
  const { got } = connect('socketscope:panel:2', false)
  for (const stage of firefoxStages('OK')) handshakes.take(stage)
  expect(log).toEqual([])
  expect(got).toEqual([])
})

// Rows whose protocol is read after a filter has seen them.
import { describe, expect, test } from 'vitest'
import type { DecodedRow } from '../../../../../src/panel/store/decoded'
import { View } from '../../../../../src/panel/store/view'
import { REVIEW_AFTER } from '../../../../../src/wire/decode-limits'
import { sent } from '../../../../support/facts'
import { createTestStore } from '../../../../support/panel-store'
import { viewHost } from '../../../../support/view-host'

const reading = (more: Partial<DecodedRow>): DecodedRow => ({
  ...{ kind: 'unit', type: 'PUBLISH', name: '', line: '', size: -1, role: null, problem: null },
  ...{ others: [], answersTo: 0, asks: false, answeredBy: 0, ...more },
})

function setUp() {
  const { store, come } = createTestStore()
  const { host, clock } = viewHost()
  const view = new View(store, host)
  come('a')
  store.facts(
    'a',
    ['one', 'two', 'three', 'four'].map((text, index) => sent(index + 1, text)),
  )
  const settled = async () => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((resolve) => setTimeout(resolve))
      clock.advance(REVIEW_AFTER)
    }
  }
  const read = async (...readings: Partial<DecodedRow>[]) => {
    for (const [index, more] of readings.entries()) {
      const row = store.rows.all[index]
      if (row) row.decoded = reading(more)
    }
    store.rows.heartbeats.value = readings.filter(({ role }) => role === 'heartbeat').length
    store.changed()
    view.review(store.rows.all.slice(0, readings.length))
    await settled()
  }
  const shown = () => view.visible.map(({ text }) => text)
  return { store, view, read, shown, settled }
}

const TALK: Partial<DecodedRow>[] = [
  { type: 'CONNECT', role: 'opening', asks: true, answeredBy: 2 },
  { type: 'PUBLISH', name: 'sensors/1', line: 'sensors/1 QoS 1', asks: true },
  { type: 'PINGREQ', role: 'heartbeat', asks: true },
  { type: 'CONNACK', line: 'refused', role: 'error', others: ['SUBACK 7'] },
]

describe('once its protocol has been read, a row', () => {
  test.each<[string, string[]]>([
    ['decoded:publish', ['two']],
    ['decoded:SENSORS', ['two']],
    ['decoded:suback', ['four']],
    ['sensors/1', ['two']],
    ['-sensors/1', ['one', 'three', 'four']],
    ['is:heartbeat', ['three']],
    ['is:error', ['four']],
    ['is:unanswered', ['two', 'three']],
    ['protocol:mqtt', ['one', 'two', 'three', 'four']],
    ['protocol:stomp', []],
    ['/QoS \\d$/', ['two']],
    ['/^publish sensors/i', ['two']],
    ['/^two$/', ['two']],
    ['-/^PUBLISH/', ['one', 'three', 'four']],
    ['/suback/i /^four$/', ['four']],
    ['/^t/ decoded:publish', ['two']],
    ['/^f/ | decoded:connect', ['one', 'four']],
  ])('passes %j if it says so', async (filter, passing) => {
    const { view, read, shown, store, settled } = setUp()
    view.filter.value = filter
    await settled()
    const [socket] = store.sockets
    if (socket) socket.spoken = { id: 'mqtt', title: 'MQTT', within: null }
    await read(...TALK)
    expect(shown()).toEqual(passing)
  })

  test('is found, too', async () => {
    const { view, read } = setUp()
    view.find.isOpen.value = true
    view.find.text.value = 'QoS'
    await read(...TALK)
    expect(view.find.matches.map(({ text }) => text)).toEqual(['two'])
  })

  test('that is a heartbeat can be hidden, unless it is what is looked for', async () => {
    const { view, read, shown, settled } = setUp()
    view.hidesHeartbeats.value = true
    await read(...TALK)
    expect(shown()).toEqual(['one', 'two', 'four'])
    view.filter.value = 'is:heartbeat'
    await settled()
    expect(shown()).toEqual(['three'])
  })
})

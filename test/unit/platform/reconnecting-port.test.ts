// Losing the background and getting it back.
import { expect, test } from 'vitest'
import { createReconnectingPort } from '../../../src/platform/reconnecting-port'
import { createFakeClock } from '../../support/fake-clock'
import { createFakePort, type FakeEnd } from '../../support/fake-port'

function setUp(connect?: () => FakeEnd) {
  const clock = createFakeClock()
  const seen: string[] = []
  const ports: ReturnType<typeof createFakePort>[] = []
  let alive = true
  const port = createReconnectingPort({
    connect:
      connect ??
      (() => {
        const fresh = createFakePort()
        ports.push(fresh)
        return fresh.first
      }),
    isAlive: () => alive,
    after: clock.after,
    onOpen: () => seen.push(`open at ${clock.now}`),
    onMessage: (message) => seen.push(`got ${message}`),
    onLost: () => seen.push('lost'),
    onInvalidated: () => seen.push('invalidated'),
  })
  const die = () => {
    alive = false
  }
  const lose = () => {
    const last = ports.at(-1)
    last?.kill()
    last?.first.deliver()
  }
  return { clock, seen, ports, port, die, lose }
}

test('opens again after 100 ms, then 200, 400 … to 5 s', () => {
  const { clock, seen, port, lose } = setUp()
  port.open()
  for (let i = 0; i < 8; i++) {
    lose()
    clock.advance(5_000)
  }
  expect(seen.filter((what) => what.startsWith('open'))).toEqual([
    'open at 0',
    'open at 100',
    'open at 5200',
    'open at 10400',
    'open at 15800',
    'open at 21600',
    'open at 28200',
    'open at 35000',
    'open at 40000',
  ])
})

test('a message from the other end makes the next wait short again', () => {
  const { clock, seen, ports, port, lose } = setUp()
  port.open()
  lose()
  clock.advance(100)
  ports.at(-1)?.second.postMessage('hi')
  ports.at(-1)?.first.deliver()
  lose()
  clock.advance(100)
  expect(seen).toEqual(['open at 0', 'lost', 'open at 100', 'got hi', 'lost', 'open at 200'])
})

test('tries again where connect throws', () => {
  let tries = 0
  const { clock, seen, port } = setUp(() => {
    tries += 1
    if (tries < 3) throw new Error('Could not establish connection')
    return createFakePort().first
  })
  port.open()
  clock.advance(300)
  expect(seen).toEqual(['open at 300'])
})

test('gives up when the extension is gone', () => {
  const { clock, seen, port, die, lose } = setUp()
  port.open()
  die()
  lose()
  clock.advance(60_000)
  expect(seen).toEqual(['open at 0', 'lost', 'invalidated'])
})

test('a word of a port that was given up is not heard', () => {
  const { seen, ports, port } = setUp()
  port.open()
  const [old] = ports
  old?.second.postMessage('late')
  port.open()
  old?.first.deliver()
  expect(seen).toEqual(['open at 0', 'open at 0'])
})

test('posting to a lost port says so', () => {
  const { port } = setUp()
  expect(port.post('x')).toBe(false)
  port.open()
  expect(port.post('x')).toBe(true)
  port.close()
  expect(port.post('x')).toBe(false)
})

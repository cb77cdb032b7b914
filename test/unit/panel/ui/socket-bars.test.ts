// What the bars of the list draw and say.
import { describe, expect, test, vi } from 'vitest'
import { MessageActivity } from '../../../../src/panel/store/message-activity'
import { backOffsPath, messagesPath, stretchOf } from '../../../../src/panel/ui/sockets/bar-paths'
import { barWords, chainWords } from '../../../../src/panel/ui/sockets/bar-words'
import { failedAt, lifeSpans } from '../../../../src/panel/ui/sockets/life-spans'
import type { Fact } from '../../../../src/wire/facts'
import { closed, created, opened, sent } from '../../../support/facts'
import { createTestStore } from '../../../support/panel-store'

vi.mock('webextension-polyfill', async () => (await import('../../../support/english')).english)

const range = { from: 1_000, to: 2_000 }

function socketAfter(...facts: readonly Fact[]) {
  const { store, come } = createTestStore()
  come('a')
  store.facts('a', facts)
  const [socket] = store.sockets
  if (!socket) throw new Error('no socket')
  return socket
}

describe('messages', () => {
  const activity = new MessageActivity()
  for (const time of [1_000, 1_001, 1_500]) activity.add('sent', time)

  test('have one mark for each pixel, higher for more', () => {
    expect(messagesPath(activity, 'sent', range, 100)).toBe('M0 4.5v-1.8h1V4.5zM49 4.5v-1.5h1V4.5z')
  })

  test('are as wide as their bucket when that is wider', () => {
    expect(messagesPath(activity, 'sent', { from: 1_000, to: 1_080 }, 100)).toBe(
      'M0 4.5v-1.8h10V4.5z',
    )
  })

  test('out of sight have none', () => {
    expect(messagesPath(activity, 'sent', { from: 1_600, to: 1_700 }, 100)).toBe('')
    expect(messagesPath(activity, 'received', range, 100)).toBe('')
  })
})

describe('a state', () => {
  test('is at least so many px wide, and ends with the bar', () => {
    expect(stretchOf(range, 1_100, 1_101, 100, 2)).toEqual({ x: 10, width: 2 })
    expect(stretchOf(range, 1_500, 9_000, 100, 2)).toEqual({ x: 50, width: 50 })
    expect(stretchOf(range, 2_500, 9_000, 100, 2)).toBe(null)
  })

  test('lasts until the next, the last until now or the end', () => {
    const facts = [created(1), opened(101)]
    expect(lifeSpans(socketAfter(...facts), 2_000)).toEqual([
      { state: 'CONNECTING', from: 1_001, to: 1_101 },
      { state: 'OPEN', from: 1_101, to: 2_000 },
    ])
    expect(lifeSpans(socketAfter(...facts, closed(501)), 2_000).at(-1)?.to).toBe(1_501)
  })
})

test('back-offs are teeth, the longest as high as the bar', () => {
  const path = backOffsPath(
    [
      { from: 1_000, to: 1_100 },
      { from: 1_200, to: 1_400 },
    ],
    range,
    100,
  )
  expect(path).toBe('M0 9L10 4V9zM20 9L40 0V9z')
})

describe('the words', () => {
  test('tell each state and how long it lasted', () => {
    const socket = socketAfter(
      created(1),
      opened(13),
      sent(20, 'a', { nth: 1 }),
      closed(4_113, 1, 1006),
    )
    expect(failedAt(socket)).toBe(5_113)
    expect(barWords(socket, 9_000)).toBe(
      'CONNECTING\u00a012 ms, OPEN\u00a04.1 s, CLOSED\u00a01006, failed, 1 sent, 0 received',
    )
  })

  test('tell the last back-offs of a chain', () => {
    const waits = [1, 2, 4, 8, 16, 32, 64].map((seconds) => ({ from: 0, to: seconds * 1_000 }))
    expect(chainWords(waits)).toBe(
      'Waited between attempts: …, 2 s, 4 s, 8 s, 16 s, 32 s, 1 min 04 s',
    )
  })
})

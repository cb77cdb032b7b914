// When a page is told that it queues faster than the network sends.
import { describe, expect, test } from 'vitest'
import { judgeAll, judgeSocket } from '../../../../src/panel/store/backpressure'
import { newSocket, type SocketRecord } from '../../../../src/panel/store/sockets'

type Read = Partial<Pick<SocketRecord['buffered'], 'peak' | 'peakAt' | 'amount' | 'longest'>>

function socketWith(read: Read, more: Partial<SocketRecord> = {}): SocketRecord {
  const socket = newSocket(1, {} as SocketRecord['document'], 1, 0)
  const buffered = { peak: 0, peakAt: null, amount: 0, longest: null, ...read }
  return Object.assign(socket, { readyState: 1, ...more, buffered })
}

const waited = (atLeast: number, atMost: number | null = null) => ({
  ...{ peak: 3_200_000, peakAt: 5, amount: 0 },
  longest: { atLeast, atMost },
})

describe('a socket', () => {
  test('that never had anything queued has none', () => {
    expect(judgeSocket(socketWith({}))).toEqual({ kind: 'none' })
  })

  test('whose queue was never above 64 KiB has none, however long it waited', () => {
    const read = { ...waited(5_000), peak: 65_535 }
    expect(judgeSocket(socketWith(read))).toEqual({ kind: 'passing' })
  })

  test('whose messages are not proven to have waited 100 ms has none, however much it was', () => {
    expect(judgeSocket(socketWith(waited(99, 400)))).toEqual({ kind: 'passing' })
    expect(judgeSocket(socketWith({ peak: 1e9, peakAt: 5 }))).toEqual({ kind: 'passing' })
  })

  test('with both has backpressure, and how much and how long is told', () => {
    const verdict = judgeSocket(socketWith(waited(1_200, 1_400)))
    const held = { peak: 3_200_000, peakAt: 5, atLeast: 1_200, atMost: 1_400, isNow: false }
    expect(verdict).toMatchObject({ kind: 'held', held })
  })

  test('whose queue is still that full has it now; a closed one had it', () => {
    const read = { ...waited(1_200), amount: 65_536 }
    expect(judgeSocket(socketWith(read))).toMatchObject({ held: { isNow: true } })
    const over = socketWith(read, { readyState: 3 })
    expect(judgeSocket(over)).toMatchObject({ held: { isNow: false } })
  })

  test('that was seen from outside only is not judged', () => {
    expect(judgeSocket(socketWith({}, { source: 'har' }))).toEqual({ kind: 'unknown' })
  })

  test('of a stream is told apart: it made the page wait', () => {
    const stream = (longest: number) => {
      const socket = socketWith({}, { api: 'WebSocketStream' })
      socket.writes.longest = longest
      return judgeSocket(socket)
    }
    expect(stream(0)).toEqual({ kind: 'none' })
    expect(stream(99)).toEqual({ kind: 'passing' })
    expect(stream(100)).toMatchObject({ kind: 'stream', waited: 100 })
  })
})

test('of several, the one that waited longest is told of', () => {
  const sockets = [socketWith({}), socketWith(waited(300)), socketWith(waited(900)), socketWith({})]
  expect(judgeAll(sockets)).toMatchObject({ socket: sockets[2] })
  expect(judgeAll([])).toEqual({ kind: 'none' })
  const outside = socketWith({}, { source: 'handshake' })
  expect(judgeAll([outside])).toEqual({ kind: 'unknown' })
  expect(judgeAll([outside, socketWith({})])).toEqual({ kind: 'none' })
})

// A shelf of facts: what goes onto it comes off it as it was, and its payloads may be away.
import { describe, expect, test } from 'vitest'
import { Shelf } from '../../../../src/panel/store/shelf'
import type { MessageFact } from '../../../../src/wire/facts'
import { payloadOf } from '../../../../src/wire/read-fact'
import { created, sent } from '../../../support/facts'

const bytes: MessageFact = {
  ...{ seq: 2 ** 31, time: 1_763_700_000_000.125, socket: 7, readyState: 3 },
  ...{ kind: 'message-discarded', nth: 5, total: 2 ** 41, bufferedAmount: 17, stack: 'at send' },
  payload: {
    ...{ kind: 'view', size: 3, rest: 'on-request' },
    content: new Uint8Array([1, 2, 3]),
  },
}

const contentOf = (shelf: Shelf, place: number) => payloadOf(shelf.factAt(place, 1))?.content
const restOf = (shelf: Shelf, place: number) => payloadOf(shelf.factAt(place, 1))?.rest

function shelfOf(...texts: string[]): Shelf {
  const shelf = new Shelf(1)
  for (const [index, text] of texts.entries()) shelf.add(sent(index + 1, text), true, '')
  return shelf
}

test('a shelf is full with its rows, or before that with many bytes', () => {
  const [light, heavy] = [shelfOf('a', 'b'), shelfOf('a', 'b')]
  expect([light.isFull, heavy.isFull]).toEqual([false, false])
  heavy.setContent(1, 'x'.repeat(9 * 1024 * 1024), true)
  expect(heavy.isFull).toBe(true)
  heavy.letGo()
  expect(heavy.isFull).toBe(true)
})

describe('a fact', () => {
  test('of a message comes back as it was', () => {
    const shelf = new Shelf(1)
    expect(shelf.add(sent(4, 'hi'), true, '')).toBe(0)
    expect(shelf.add(bytes, true, bytes.stack)).toBe(1)
    expect(shelf.factAt(0, 1)).toEqual(sent(4, 'hi'))
    expect(shelf.factAt(1, 7)).toEqual(bytes)
  })

  test('of a message that the panel had a hand in says so, whatever comes of its payload', () => {
    const shelf = new Shelf(1)
    const touched = sent(4, 'hi', { acts: 63 })
    shelf.add(touched, true, '')
    shelf.setContent(0, null, false)
    shelf.setContent(0, 'hi', true)
    expect([shelf.factAt(0, 1), shelf.actsAt(0), shelf.isWholeAt(0)]).toEqual([touched, 63, true])
  })

  test('of another kind, or of a socket that is not known, stays the object that it was', () => {
    const shelf = new Shelf(1)
    const [event, message] = [created(1), sent(2, 'hi')]
    shelf.add(event, true, '')
    shelf.add(message, false, '')
    expect(shelf.factAt(0, 0)).toBe(event)
    expect(shelf.factAt(1, 0)).toBe(message)
    expect(shelf.kindAt(0)).toBe('socket-created')
    expect(shelf.textAt(1)).toBeNull()
  })

  test('of numbers that a page has made up stays the object that it was', () => {
    const shelf = new Shelf(1)
    const message = sent(2 ** 40, 'hi')
    shelf.add(message, true, '')
    expect(shelf.factAt(0, 1)).toBe(message)
  })

  test('tells its kind and its text without being put together', () => {
    const shelf = new Shelf(1)
    shelf.add(sent(1, 'hi'), true, '')
    shelf.add(bytes, true, '')
    expect([shelf.kindAt(0), shelf.textAt(0)]).toEqual(['message-sent', 'hi'])
    expect([shelf.kindAt(1), shelf.textAt(1)]).toEqual(['message-discarded', null])
  })
})

describe('payloads that are away', () => {
  test('are to be had on request, and are what they were when they have come back', () => {
    const shelf = shelfOf('one', '')
    shelf.add(bytes, true, '')
    const bodies = [...shelf.contents]
    expect(shelf.bytes).toBe(6)
    shelf.letGo()
    expect([shelf.isHere, shelf.bytes]).toEqual([false, 0])
    expect([contentOf(shelf, 0), restOf(shelf, 0)]).toEqual([null, 'on-request'])
    expect([shelf.isAwayAt(0), shelf.isAwayAt(2)]).toEqual([true, true])
    shelf.takeBack(bodies)
    expect([shelf.isKept, shelf.bytes]).toEqual([true, 6])
    expect(shelf.factAt(0, 1)).toEqual(sent(1, 'one'))
    expect(shelf.factAt(2, 7)).toEqual({ ...bytes, stack: '' })
  })

  test('what was never kept is not away', () => {
    const shelf = new Shelf(1)
    const payload = { kind: 'text', size: 9, content: null, rest: 'omitted' } as const
    shelf.add(sent(1, '', { payload }), true, '')
    shelf.letGo()
    expect(shelf.isAwayAt(0)).toBe(false)
    expect(restOf(shelf, 0)).toBe('omitted')
  })

  test('one that comes whole meanwhile is here, and goes to disk with the others next time', () => {
    const shelf = shelfOf('on', 'two')
    const bodies = [...shelf.contents]
    shelf.letGo()
    shelf.setContent(0, 'one', true)
    expect([contentOf(shelf, 0), restOf(shelf, 0), shelf.isAwayAt(0)]).toEqual([
      ...['one', 'none', false],
    ])
    expect(shelf.isAwayAt(1)).toBe(true)
    shelf.takeBack(bodies)
    expect(shelf.contents).toEqual(['one', 'two'])
    expect(shelf.isKept).toBe(false)
  })

  test('given up, they are omitted, and said to be lost', () => {
    const shelf = shelfOf('one')
    shelf.letGo(true)
    expect([contentOf(shelf, 0), restOf(shelf, 0)]).toEqual([null, 'omitted'])
    expect([shelf.isAwayAt(0), shelf.isLostAt(0)]).toEqual([false, true])
  })

  test('a Blob stays: it is no text and no bytes of the panel', () => {
    const shelf = new Shelf(1)
    const content = new Blob(['blob'])
    shelf.add(
      sent(1, '', { payload: { kind: 'blob', size: 4, content, rest: 'none' } }),
      ...([true, ''] as const),
    )
    expect(shelf.contents).toEqual([null])
    shelf.letGo()
    expect(contentOf(shelf, 0)).toBe(content)
    shelf.takeBack([null])
    shelf.setContent(0, new Uint8Array([98]), true)
    expect(shelf.contents).toEqual([new Uint8Array([98])])
  })
})

test('nothing more comes of a payload: its start stays, and it is lost', () => {
  const shelf = shelfOf('one')
  shelf.setContent(0, null, false)
  expect([contentOf(shelf, 0), restOf(shelf, 0), shelf.isLostAt(0)]).toEqual([
    ...['one', 'omitted', true],
  ])
})

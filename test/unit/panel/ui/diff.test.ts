// A message against the one before: which that is, and what differs.
import { describe, expect, test } from 'vitest'
import { byteDiff } from '../../../../src/panel/ui/diff/byte-diff'
import { shapeOf } from '../../../../src/panel/ui/diff/message-shape'
import { payloadDiff } from '../../../../src/panel/ui/diff/payload-diff'
import { previousMessage } from '../../../../src/panel/ui/diff/previous-message'
import { created, opened, sent } from '../../../support/facts'
import { createTestStore } from '../../../support/panel-store'

const changes = (before: unknown, after: unknown) => {
  const diff = payloadDiff(JSON.stringify(before), JSON.stringify(after))
  return diff.form === 'json'
    ? diff.diff.changes.map((change) => [change.path, change.before, change.after])
    : diff.form
}

describe('the shape of a message', () => {
  test.each([
    ['{"id":1,"type":"chat","text":"hi"}', 'type', 'type: chat'],
    ['{"op":7}', 'type', 'op: 7'],
    ['{"b":1,"a":{"type":"x"}}', 'keys', 'a, b'],
    ['{"type":{"deep":1},"a":1}', 'keys', 'a, type'],
    ['["update",{"a":1}]', 'list', 'update'],
    ['[1,2]', 'list', ''],
    ['hello', 'text', ''],
    ['[INFO] hello', 'text', ''],
  ])('%s', (content, by, name) => {
    expect(shapeOf(content)).toEqual({ by, name })
  })

  test('of a long one, its beginning tells', () => {
    expect(shapeOf(`{"type":"big","data":"${'x'.repeat(50_000)}"}`)?.name).toBe('type: big')
  })

  test('bytes are bytes, and of nothing nothing is told', () => {
    expect(shapeOf(Uint8Array.of(1))).toEqual({ by: 'binary', name: '' })
    expect(shapeOf(null)).toBeNull()
  })
})

describe('the message before', () => {
  function chosen(contents: readonly string[]) {
    const { store, come } = createTestStore()
    come('d')
    const other = sent(90, '{"type":"a","of":"another socket"}', { socket: 2 })
    const received = { ...sent(91, '{"type":"a"}'), kind: 'message-received' } as const
    const facts = contents.map((content, index) => sent(3 + index, content))
    store.facts('d', [created(1), opened(2), ...facts.slice(0, -1), other, received])
    store.facts('d', facts.slice(-1))
    const last = store.rows.all.at(-1)
    const found = last && previousMessage(store.rows.all, last).found
    return found ? [found.row.fact.seq, found.isSame] : null
  }

  test('is the last of the same socket, direction and type', () => {
    const contents = ['{"type":"a","n":1}', '{"type":"a","n":2}', '{"type":"b"}', '{"type":"a"}']
    expect(chosen(contents)).toEqual([4, true])
  })

  test('is else the last one of the same form', () => {
    expect(chosen(['{"x":1}', 'text', '{"type":"a"}'])).toEqual([3, false])
  })

  test('may be one whose payload is on disk: the search ends there, until that has been brought', () => {
    const { store, come } = createTestStore()
    come('d')
    store.facts('d', [created(1), opened(2), sent(3, '{"a":1}'), sent(4, 'x'), sent(5, '{"a":2}')])
    const rows = [...store.rows.all]
    const [row, away] = [rows.at(-1), rows.at(-3)]
    if (!row || !away) throw new Error('no rows')
    rows[rows.indexOf(away)] = Object.create(away, { isAway: { value: true } })
    const search = previousMessage(rows, row)
    expect([search.found, search.away?.id]).toEqual([null, away.id])
  })

  test('is none, where there is none', () => {
    expect(chosen(['text', '{"type":"a"}'])).toBeNull()
  })
})

describe('JSON', () => {
  test('paths that were added, removed, changed', () => {
    const before = { a: 1, b: { c: 'x', d: true }, e: [1, 2] }
    const after = { a: 2, b: { c: 'x', f: null }, e: [1, 2] }
    expect(changes(before, after)).toEqual([
      ['$.a', '1', '2'],
      ['$.b.d', 'true', null],
      ['$.b.f', null, 'null'],
    ])
  })

  test('an entry that came into a list moves no others', () => {
    expect(changes({ l: [1, 2, 3, 4] }, { l: [1, 9, 2, 3, 4] })).toEqual([['$.l[1]', null, '9']])
    expect(changes([{ n: 1 }, { n: 2 }], [{ n: 1 }, { n: 3 }])).toEqual([['$[1].n', '2', '3']])
  })

  test('another type is another value; the same in another order or spacing is not', () => {
    expect(changes({ a: '1' }, { a: 1 })).toEqual([['$.a', '"1"', '1']])
    expect(payloadDiff('{"a":1, "b":"é"}', '{"b":"\\u00e9","a":1}')).toEqual({ form: 'same' })
  })

  test('digits that a double would lose count', () => {
    const diff = payloadDiff('{"n":12345678901234567890}', '{"n":12345678901234567891}')
    expect(diff.form).toBe('json')
  })

  test('more differences than are shown are said to be there', () => {
    const many = (value: number) => JSON.stringify(Array.from({ length: 900 }, () => value))
    const diff = payloadDiff(many(1), many(2))
    expect(diff).toMatchObject({ form: 'json', diff: { isCut: true } })
  })
})

describe('text', () => {
  test('by words', () => {
    expect(payloadDiff('the old door', 'the new door')).toEqual({
      form: 'text',
      parts: [
        { text: 'the ', kind: 'same' },
        { text: 'old', kind: 'removed' },
        { text: 'new', kind: 'added' },
        { text: ' door', kind: 'same' },
      ],
    })
  })

  test('what is too large is not compared', () => {
    expect(payloadDiff('a'.repeat(300_000), 'b')).toEqual({ form: 'large' })
  })

  const words = (count: number, seed: number) =>
    Array.from({ length: count }, (_, at) => ((at * seed) % 7919).toString(36))

  test('where too many words differ, lines are compared', () => {
    const lines = (seed: number) => ['first', words(40_000, seed).join(' '), 'last'].join('\n')
    const diff = payloadDiff(lines(31), lines(57))
    const kinds = diff.form === 'text' && diff.parts.map(({ kind }) => kind)
    expect(kinds).toEqual(['same', 'removed', 'added', 'same'])
  })

  test('where too many lines differ, too, nothing is compared', () => {
    const [before, after] = [words(2_000, 31), words(2_000, 57)].map((list) => list.join('\n'))
    expect(payloadDiff(before ?? '', after ?? '')).toEqual({ form: 'large' })
  })
})

describe('bytes', () => {
  const plain = (before: number[], after: number[]) =>
    byteDiff(Uint8Array.from(before), Uint8Array.from(after)).changes.map((change) => [
      change.offset,
      [...change.before],
      [...change.after],
    ])

  test('of the same length: runs that differ', () => {
    expect(plain([1, 2, 3, 4, 5], [1, 9, 9, 4, 6])).toEqual([
      [1, [2, 3], [9, 9]],
      [4, [5], [6]],
    ])
  })

  test('of another length: what lies between equal ends', () => {
    expect(plain([1, 2, 5], [1, 2, 3, 4, 5])).toEqual([[2, [], [3, 4]]])
    expect(plain([7, 7, 7], [7, 7])).toEqual([[2, [7], []]])
  })

  test('against text nothing is compared', () => {
    expect(payloadDiff('a', Uint8Array.of(1))).toEqual({ form: 'missing' })
    expect(payloadDiff(null, 'a')).toEqual({ form: 'missing' })
  })
})

// Filters look at the whole of long messages: fetched, within bounds, and what was left out is told.
import { describe, expect, test } from 'vitest'
import { View } from '../../../../../src/panel/store/view'
import type { Fact } from '../../../../../src/wire/facts'
import { sent } from '../../../../support/facts'
import { createTestStore } from '../../../../support/panel-store'
import { viewHost } from '../../../../support/view-host'

const settled = () => new Promise((resolve) => setTimeout(resolve))
const MiB = 1024 * 1024

/** A message of which the panel has the start only. */
function long(seq: number, start: string, size = 5_000): Fact {
  const fact = sent(seq, start)
  if (!('payload' in fact) || !fact.payload) throw new Error('no message')
  return { ...fact, payload: { ...fact.payload, size, rest: 'on-request' } }
}

function setUp(wholes: Record<string, string>, isSlow?: (text: string) => boolean) {
  const made = createTestStore()
  const { host, clock } = viewHost(isSlow, new Map(Object.entries(wholes)))
  const asked: number[] = []
  const whole: typeof host.whole = (row) => {
    asked.push(row.fact.seq)
    return host.whole(row)
  }
  const view = new View(made.store, { ...host, whole })
  made.come('a')
  const say = (...facts: Fact[]) => made.store.facts('a', facts)
  const seqs = () => view.visible.map(({ fact }) => fact.seq)
  /** Until nothing more happens. */
  const rest = async () => {
    for (let step = 0; step < 10; step++) {
      clock.advance(400)
      await settled()
    }
  }
  return { ...made, view, clock, say, seqs, rest, asked }
}

describe('a long message', () => {
  test('that has the word beyond its preview comes into the list, at its place', async () => {
    const { view, say, seqs, rest } = setUp({ 'long…': 'long… and a NEEDLE', 'dull…': 'dull… hay' })
    say(sent(1, 'needle'), long(2, 'long…'), long(3, 'dull…'), sent(4, 'a needle'))
    view.filter.value = 'needle'
    expect(seqs()).toEqual([1, 4])
    expect(view.whole?.waiting).toBe(2)
    await rest()
    expect(seqs()).toEqual([1, 2, 4])
    expect(view.whole?.waiting).toBe(0)
    expect(view.whole?.left).toEqual({ rest: 0, unread: 0 })
  })

  test('that is found by what its protocol says stays, whatever its payload says', async () => {
    const { view, store, say, seqs, rest } = setUp({ 'long…': 'long… and no more' })
    say(long(1, 'long…'))
    const [row] = store.rows.all
    if (row)
      row.decoded = {
        ...{ kind: 'unit', type: 'PUBLISH', name: 'a/b', line: 'a/b', size: -1, role: null },
        ...{ problem: null, others: [], answersTo: 0, asks: false, answeredBy: 0 },
      }
    view.filter.value = '/^PUBLISH .*b$/'
    await rest()
    expect(seqs()).toEqual([1])
    view.filter.value = '/^PUBLISH .*c$/'
    await rest()
    expect(seqs()).toEqual([])
  })

  test('leaves the list for a word that must not be there', async () => {
    const { view, say, seqs, rest } = setUp({ 'long…': 'long… and a needle' })
    say(sent(1, 'hay'), long(2, 'long…'))
    view.filter.value = '-needle'
    expect(seqs()).toEqual([1, 2])
    await rest()
    expect(seqs()).toEqual([1])
  })

  test('is matched whole by regular expressions, together with the other words', async () => {
    const { view, say, seqs, rest } = setUp({ 'a…': 'a… 12345', 'b…': 'b… 12345', 'c…': 'c… none' })
    say(long(1, 'a…'), long(2, 'b…'), long(3, 'c…'))
    view.filter.value = '/\\d{5}/ -b'
    await rest()
    expect(seqs()).toEqual([1])
  })

  test('is quoted around the match, so that its row can show it', async () => {
    const { view, say, rest } = setUp({ 'long…': `long… ${'x'.repeat(100)} needle in it` })
    say(long(1, 'long…'))
    view.filter.value = 'needle'
    await rest()
    const row = view.visible[0]
    expect(row && view.whole?.foundOf(row)?.excerpt).toEqual({
      text: `${'x'.repeat(19)} needle in it`,
      from: 87,
      match: { start: 107, end: 113 },
    })
  })

  test('is fetched for text alone, and once for a filter', async () => {
    const { view, say, rest, asked } = setUp({ 'long…': 'long… needle' })
    say(long(1, 'long…'))
    view.filter.value = 'is:sent size:>10'
    await rest()
    expect(asked).toEqual([])
    view.filter.value = 'needle'
    await rest()
    view.paused.value = true
    say(sent(2, 'needle'))
    await rest()
    expect(asked).toEqual([1])
  })

  test('is fetched when the filter has stood for a moment', async () => {
    const { view, say, clock, asked } = setUp({ 'long…': 'long… needle' })
    say(long(1, 'long…'))
    view.filter.value = 'n'
    clock.advance(299)
    view.filter.value = 'ne'
    clock.advance(299)
    expect(asked).toEqual([])
    clock.advance(1)
    expect(asked).toEqual([1])
  })
})

describe('what was not looked at is told', () => {
  test('a filter fetches 64 MiB by itself, and more when it is asked to', async () => {
    const { view, say, rest, seqs } = setUp({ 'a…': 'a… needle', 'b…': 'b… needle' })
    say(long(1, 'a…', 40 * MiB), long(2, 'b…', 40 * MiB))
    view.filter.value = 'needle'
    await rest()
    expect(seqs()).toEqual([2])
    expect(view.whole?.left).toEqual({ rest: 1, unread: 0 })
    view.whole?.more()
    await rest()
    expect(seqs()).toEqual([1, 2])
    expect(view.whole?.left).toEqual({ rest: 0, unread: 0 })
  })

  test('a message that cannot be fetched, or of which the rest was not kept', async () => {
    const { view, say, rest, seqs } = setUp({})
    const cut = long(2, 'cut')
    if (!('payload' in cut) || !cut.payload) throw new Error('no message')
    say(long(1, 'gone'), { ...cut, payload: { ...cut.payload, rest: 'omitted' } } as Fact)
    view.filter.value = 'needle'
    await rest()
    expect(seqs()).toEqual([])
    expect(view.whole?.left).toEqual({ rest: 0, unread: 2 })
  })

  test('messages on which a regular expression takes too long', async () => {
    const { view, say, rest, seqs } = setUp(
      { 'a…': 'a… slow', 'b…': 'b… 123' },
      (text) => text === 'a… slow',
    )
    say(long(1, 'a…'), long(2, 'b…'))
    view.filter.value = '/\\d+/'
    await rest()
    expect(seqs()).toEqual([2])
    expect(view.whole?.left).toEqual({ rest: 0, unread: 1 })
    expect(view.problems.value).toEqual([])
  })
})

test('find goes through long messages of the list, too', async () => {
  const { view, say, rest } = setUp({ 'long…': 'long… and a needle' })
  say(sent(1, 'needle'), long(2, 'long…'), sent(3, 'hay'))
  view.find.isOpen.value = true
  view.find.text.value = 'needle'
  await rest()
  expect(view.find.matches.map(({ fact }) => fact.seq)).toEqual([1, 2])
})

test('a text that is here, but too long for a slice, is looked through as well', async () => {
  const text = `${'x'.repeat(40_000)}needle`
  const { view, say, rest, seqs } = setUp({ [text]: text })
  say(sent(1, text))
  view.filter.value = 'needle'
  expect(seqs()).toEqual([])
  await rest()
  expect(seqs()).toEqual([1])
})

// Filtering in slices, with regular expressions that may never end.
import { describe, expect, test } from 'vitest'
import { View } from '../../../../../src/panel/store/view'
import { gap, sent } from '../../../../support/facts'
import { createTestStore } from '../../../../support/panel-store'
import { viewHost } from '../../../../support/view-host'

const settled = () => new Promise((resolve) => setTimeout(resolve))

function setUp(isSlow?: (text: string) => boolean, more: { now?: () => number } = {}) {
  const made = createTestStore()
  const { host, clock } = viewHost(isSlow)
  const view = new View(made.store, { ...host, ...more })
  made.come('a')
  const say = (from: number, ...texts: string[]) =>
    made.store.facts(
      'a',
      texts.map((text, index) => sent(from + index, text)),
    )
  const texts = () =>
    view.visible.map(({ fact }) => ('payload' in fact ? fact.payload?.content : fact.kind))
  return { ...made, view, clock, say, texts }
}

describe('a regular expression', () => {
  test('is run elsewhere; until it has been, the list before is shown', async () => {
    const { view, say, texts } = setUp()
    say(1, 'one', 'two', 'three')
    view.filter.value = '/^t/'
    expect(texts()).toEqual(['one', 'two', 'three'])
    expect(view.scanned.value).toBe(0)
    await settled()
    expect(texts()).toEqual(['two', 'three'])
    expect(view.scanned.value).toBeNull()
  })

  test('is run on new rows too, and gaps pass', async () => {
    const { view, store, say, texts } = setUp()
    view.filter.value = '/^t/'
    say(1, 'one', 'two')
    store.facts('a', [gap(3, 4)])
    say(5, 'ten')
    await settled()
    expect(texts()).toEqual(['two', 'gap', 'ten'])
  })

  test('that takes too long at a row is told so, and left out; the rest stays in force', async () => {
    const { view, clock, say, texts } = setUp((text) => text === 'aaaa!')
    say(1, 'x', 'aaaa', 'aaaa!', 'b', 'aa')
    view.filter.value = 'a /(a+)+$/'
    for (let step = 0; step < 8; step++) {
      await settled()
      clock.advance(2_000)
    }
    await settled()
    expect(view.problems.value).toMatchObject([
      { about: 'regexSlow', detail: '3', token: '/(a+)+$/', start: 2, end: 10 },
    ])
    expect(texts()).toEqual(['aaaa', 'aaaa!', 'aa'])
  })

  test('may be run again, when the filter was changed', async () => {
    const { view, clock, say } = setUp((text) => text === 'slow')
    say(1, 'slow')
    view.filter.value = '/a/'
    for (let step = 0; step < 4; step++) {
      await settled()
      clock.advance(2_000)
    }
    expect(view.problems.value).toHaveLength(1)
    view.filter.value = '/b/'
    expect(view.problems.value).toEqual([])
  })
})

test('rows are looked at in slices, each no longer than its time', () => {
  let time = 0
  const { view, clock, say, texts } = setUp(undefined, {
    now() {
      time += 6
      return time
    },
  })
  say(1, ...Array.from({ length: 3_000 }, (_, index) => `${index % 2}`))
  clock.advance(0)
  const tasks: number[] = []
  view.scanned.subscribe((part) => tasks.push(Math.round((part ?? 1) * 3_000)))
  view.filter.value = '1'
  clock.advance(10)
  expect(texts()).toHaveLength(1_500)
  expect(tasks.length).toBeGreaterThan(3)
})

test('when rows were dropped, what is left of the list is shown until all are looked at again', async () => {
  const { view, store, say, texts } = setUp()
  say(1, 'one', 'two')
  view.filter.value = '/o/'
  await settled()
  expect(texts()).toEqual(['one', 'two'])
  store.clear()
  expect(texts()).toEqual([])
  await settled()
  expect(view.visible).toEqual([])
})

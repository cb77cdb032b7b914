// The HTML of a LiveView after each diff: as recorded, and by hand for what the recording lacks.
import { describe, expect, test } from 'vitest'
import { htmlOf } from '../../../src/decoders/phoenix/live-html'
import { mergeDiff, type Tree } from '../../../src/decoders/phoenix/live-tree'
import { htmlAfter, type LiveViews } from '../../../src/decoders/phoenix/live-views'
import { connectionsOf, decode } from '../../support/transcripts'

/** As it stands after each of the changes; JSON, since they become parts of the tree. */
function pages(...changes: readonly object[]): string[] {
  const tree: Tree = {}
  return changes.map((change) => {
    mergeDiff(tree, JSON.parse(JSON.stringify(change)))
    return htmlOf(tree)
  })
}

describe('a diff', () => {
  test('changes slots, and what is around them stays', () => {
    expect(pages({ 0: '1', s: ['<b>', '</b>'] }, { 0: '2' })).toEqual(['<b>1</b>', '<b>2</b>'])
  })

  test('with statics of its own puts another tree in the place', () => {
    const before = { 0: { 0: 'x', s: ['<i>', '</i>'] }, s: ['[', ']'] }
    expect(pages(before, { 0: { s: ['none'] } }, { 0: '' })).toEqual(['[<i>x</i>]', '[none]', '[]'])
  })

  test('brings all rows (to 1.0), with templates for their statics', () => {
    const rows = { d: [['a'], [{ 0: 'b', s: 0 }]], s: ['<li>', '</li>'], p: { 0: ['<b>', '</b>'] } }
    expect(pages({ 0: rows, s: ['<ul>', '</ul>'] }, { 0: { d: [['c']] } })).toEqual([
      '<ul><li>a</li><li><b>b</b></li></ul>',
      '<ul><li>c</li></ul>',
    ])
  })

  test('brings rows that are new, moved, moved and changed, or gone (from 1.1)', () => {
    const rows = { k: { 0: { 0: 'a' }, 1: { 0: 'b' }, kc: 2 }, s: ['<li>', '</li>'] }
    expect(
      pages(
        { 0: rows, s: ['', ''] },
        { 0: { k: { 0: { 0: 'new' }, 1: 0, 2: [1, { 0: 'B' }], kc: 3 } } },
        { 0: { k: { kc: 1 } } },
      ),
    ).toEqual(['<li>a</li><li>b</li>', '<li>new</li><li>a</li><li>B</li>', '<li>new</li>'])
  })

  test('changes components, of which some take the statics of others', () => {
    const first = {
      ...{ 0: 1, 1: 2, s: ['', ' ', ''] },
      c: { 1: { 0: 'one', s: ['<p>', '</p>'] }, 2: { 0: 'two', s: 1 } },
    }
    expect(
      pages(first, { c: { 2: { 0: 'TWO' } } }, { 1: 3, c: { 3: { 0: 'three', s: -1 } } }),
    ).toEqual(['<p>one</p> <p>two</p>', '<p>one</p> <p>TWO</p>', '<p>one</p> <p>three</p>'])
  })
})

describe('a hostile server', () => {
  test('changes no prototype', () => {
    const names = ['{"__proto__":{"s":["x"]},"s":["a"]}', '{"c":{"__proto__":{"0":"x"}}}']
    const tree: Tree = {}
    for (const diff of names) mergeDiff(tree, JSON.parse(diff))
    expect(Object.hasOwn(Object.prototype, 's')).toBe(false)
    expect(Object.hasOwn(Object.prototype, '0')).toBe(false)
    expect(htmlOf(tree)).toBe('a')
  })

  test('does not make it go round for ever, nor without measure', () => {
    const round = { 0: 1, s: ['', ''], c: { 1: { 0: 1, 1: 1, s: ['x', 'y', 'z'] } } }
    expect(pages(round)[0]?.length).toBeLessThan(70_000)
    const statics = { c: { 1: { s: 2 }, 2: { s: 1 } }, 0: 1, s: ['', ''] }
    expect(pages(statics)).toEqual([''])
    const rows = { k: { kc: 1e9 }, s: ['x', 'y'] }
    expect(pages({ 0: rows, s: ['', ''] })).toEqual([''])
  })

  test('costs no more memory than a few views of a bounded size', () => {
    const views: LiveViews = new Map()
    const begin = (topic: string) =>
      htmlAfter(views, topic, { rendered: { s: ['x'] }, diff: null, size: 600_000 })
    for (let topic = 0; topic < 20; topic++) expect(begin(`lv:${topic}`)).toBe('x')
    expect(views.size).toBe(8)
    const change = { rendered: undefined, diff: { 0: 'y' }, size: 600_000 }
    expect(htmlAfter(views, 'lv:19', change)).toBeNull()
    expect(views.has('lv:19')).toBe(false)
    expect(htmlAfter(views, 'lv:0', change)).toBeNull()
  })
})

test('the recording: the page is read as it stands after each diff', async () => {
  const [recorded] = connectionsOf('phoenix-liveview')
  if (!recorded) throw new Error('no recording')
  const { readings } = await decode(recorded.opening, recorded.messages)
  const bodyAt = (at: number) => {
    const body = readings[at]?.units?.[0]?.body
    return body?.kind === 'xml' ? body.text : ''
  }
  expect(bodyAt(1)).toContain('<p>Count: <span id="c">0</span> tab a</p>')
  expect(bodyAt(1)).toContain('<li class="k1">one ☃</li><li class="k2">two &lt;b&gt;</li>')
  expect(bodyAt(1)).toContain(
    '<div id="c2"><button phx-click="c" phx-target="2">comp 0</button></div>',
  )
  expect(bodyAt(2)).toContain('<span id="c">1</span>')
  expect(bodyAt(13)).toContain('<li class="k3">n</li>')
  expect(bodyAt(13)).toContain('<p class="s">shown 6</p>')
})

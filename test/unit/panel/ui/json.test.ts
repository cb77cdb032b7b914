// A JSON payload as a tree: read in pieces, opened in lines, searched, copied.
import { describe, expect, test } from 'vitest'
import { treeAct, typedLine } from '../../../../src/panel/ui/json/json-keys'
import { JsonLines } from '../../../../src/panel/ui/json/json-lines'
import { JsonReader } from '../../../../src/panel/ui/json/json-reader'
import { JsonSearch, nextHit } from '../../../../src/panel/ui/json/json-search'
import {
  keyOf,
  labelOf,
  lineAndColumn,
  pathOf,
  sourceOf,
  startOfString,
  summaryOf,
  typeOf,
  valueToCopy,
} from '../../../../src/panel/ui/json/json-text'

function read(text: string, step = 1_000_000) {
  const reader = new JsonReader(text)
  while (!reader.step(step));
  return reader.index
}

const nodesOf = (count: number) => Array.from({ length: count }, (_, node) => node)

/** Each value as its path and what is written there, containers by their size. */
function values(text: string, step?: number) {
  const index = read(text, step)
  return nodesOf(index.count).map((node) => [
    pathOf(index, node),
    index.isContainer(node) ? index.sizeOf(node) : sourceOf(index, node),
  ])
}

const faultOf = (text: string) => {
  const { error } = read(text)
  if (error === null) return null
  const { line, column } = lineAndColumn(text, error.offset)
  return `${error.fault} ${line}:${column}`
}

const shown = (lines: JsonLines) =>
  Array.from(lines.all, (node) => pathOf(lines.index, node)).join(' ')

const found = (text: string, query: string) => {
  const index = read(text)
  const search = new JsonSearch(index, query)
  while (!search.isDone) search.step()
  return search.hits.map((node) => pathOf(index, node))
}

describe('reading', () => {
  const text = ' {"a": [1, -2.5e+3, "x\\"y"], "b": {"c": null}, "d": [], "é": true} '

  test('every value is found, with its path', () => {
    expect(values(text)).toEqual([
      ['$', 4],
      ['$.a', 3],
      ['$.a[0]', '1'],
      ['$.a[1]', '-2.5e+3'],
      ['$.a[2]', '"x\\"y"'],
      ['$.b', 1],
      ['$.b.c', 'null'],
      ['$.d', 0],
      ['$.é', 'true'],
    ])
  })

  test.each([1, 2, 3, 7])('in pieces of %i characters the result is the same', (step) => {
    expect(values(text, step)).toEqual(values(text))
  })

  test('numbers keep every digit that was written', () => {
    const index = read('[12345678901234567890, 1.10, 1e400]')
    expect([1, 2, 3].map((node) => sourceOf(index, node))).toEqual([
      '12345678901234567890',
      '1.10',
      '1e400',
    ])
  })

  test('what JSON.parse takes is read, what it refuses is refused', () => {
    for (const good of ['{}', '[]', '[[[]]]', '{"":""}', '["\\u00e9\\n\\/"]', '[0,-0,1.5E-7]'])
      expect([good, faultOf(good)]).toEqual([good, null])
    for (const bad of ['[01]', '[.5]', '[1.]', '[+1]', '[NaN]', "['a']", '[tru]', '{} x', '[1 2]'])
      expect([bad, faultOf(bad) === null]).toEqual([bad, false])
  })

  test('a key that comes again is kept, and told', () => {
    const index = read('{"a":1,"b":{"a":2},"\\u0061":3}')
    expect(index.repeatedCount).toBe(1)
    expect(index.repeated.map((node) => sourceOf(index, node))).toEqual(['3'])
  })

  test('a key named __proto__ is a key like any other', () => {
    expect(values('{"__proto__":{"x":1}}')).toContainEqual(['$.__proto__.x', '1'])
  })
})

describe('where it is no JSON', () => {
  test.each([
    ['{\n  "a": 1,\n}', 'trailing 3:1'],
    ['[1, 2,, 3]', 'value 1:7'],
    ['{a: 1}', 'key 1:2'],
    ['{"a" 1}', 'colon 1:6'],
    ['[1 2]', 'comma 1:4'],
    ['[1}', 'comma 1:3'],
    ['["a\\x"]', 'escape 1:4'],
    ['["a\tb"]', 'control 1:4'],
    ['[01]', 'number 1:2'],
    ['[1] 2', 'after 1:5'],
    ['{"a": [1, "b', 'cut 1:13'],
    ['{"a":', 'cut 1:6'],
    ['[1, tr', 'cut 1:7'],
  ])('%j: %s', (text, fault) => {
    expect(faultOf(text)).toBe(fault)
  })

  test('what came before is kept', () => {
    expect(values('{"a": {"b": 1}, "c": [2, oops')).toEqual([
      ['$', 2],
      ['$.a', 1],
      ['$.a.b', '1'],
      ['$.c', 1],
      ['$.c[0]', '2'],
    ])
  })

  test('a nesting without end is given up', () => {
    expect(read('['.repeat(5_000)).error?.fault).toBe('deep')
  })
})

describe('lines', () => {
  test('at first level by level, as long as a level fits', () => {
    expect(shown(new JsonLines(read('{"a":{"b":{"c":1}}}')))).toBe('$ $.a $.a.b $.a.b.c')
    const wide = JSON.stringify({ a: nodesOf(50), b: { c: 1 } })
    expect(shown(new JsonLines(read(wide)))).toBe('$ $.a $.b')
  })

  test('open and close again, and what was open inside stays so', () => {
    const lines = new JsonLines(read('{"a":{"b":{"c":1}},"d":2}'))
    lines.close(1)
    expect(shown(lines)).toBe('$ $.a $.d')
    lines.open(1)
    expect(shown(lines)).toBe('$ $.a $.a.b $.a.b.c $.d')
    lines.toggle(0)
    expect(shown(lines)).toBe('$')
  })

  test('a value that is hidden is revealed', () => {
    const lines = new JsonLines(read('{"a":{"b":{"c":1}},"d":2}'))
    lines.close(2)
    lines.close(0)
    lines.reveal(3)
    expect(shown(lines)).toBe('$ $.a $.a.b $.a.b.c $.d')
    expect(lines.lineOf(3)).toBe(3)
  })

  test('a million entries are lines at once, and all below opens within its bound', () => {
    const lines = new JsonLines(read(`[${Array.from({ length: 300_000 }, () => '[1]').join()}]`))
    expect(lines.all).toHaveLength(300_001)
    expect(lines.openBelow(0)).toBe(false)
    expect(lines.all).toHaveLength(350_001)
    expect(lines.all[lines.lineOf(599_999)]).toBe(599_999)
  })
})

describe('words', () => {
  const index = read('{"from":"guest","n":[1,2],"o":{"x":1},"e":{},"z":null,"a b":"l1\\nl2"}')

  test('a summary has the first entries, and says that there are more', () => {
    expect(summaryOf(index, 0)).toBe('{from: "guest", n: [2], o: {…}, e: {}, z: null, …}')
    const list = read('[1,"a",[]]')
    expect(summaryOf(list, 0)).toBe('(3) [1, "a", []]')
  })

  test('keys, places, types, paths and values to copy', () => {
    const last = index.count - 1
    expect([keyOf(index, 1), keyOf(index, 3), labelOf(index, 3)]).toEqual(['from', null, '0'])
    expect([pathOf(index, last), valueToCopy(index, last)]).toEqual(['$["a b"]', 'l1\nl2'])
    expect([typeOf(index, 0), typeOf(index, 2), typeOf(index, last)]).toEqual([
      ...['object', 'array', 'string'],
    ])
    expect(valueToCopy(index, 2)).toBe('[1,2]')
  })
})

describe('searching', () => {
  test('in keys and values, in any case, and not in punctuation', () => {
    const text = '{"Name":"x","b":["NAME","name: y"],"c":{"d":true}}'
    expect(found(text, 'name')).toEqual(['$.Name', '$.b[0]', '$.b[1]'])
    expect(found(text, 'true')).toEqual(['$.c.d'])
    expect(found(text, ':')).toEqual(['$.b[1]'])
    expect(found(text, '{')).toEqual([])
  })

  test('however the sender has escaped it', () => {
    const text =
      '["caf\\u00e9","café","a\\/b","say \\"hi\\"","\\u003cb\\u003e","😀","\\ud83d\\ude00"]'
    expect(found(text, 'É')).toEqual(['$[0]', '$[1]'])
    expect(found(text, 'a/b')).toEqual(['$[2]'])
    expect(found(text, '"hi"')).toEqual(['$[3]'])
    expect(found(text, '<b>')).toEqual(['$[4]'])
    expect(found(text, '😀')).toEqual(['$[5]', '$[6]'])
    expect(found('["a\\nb"]', 'n')).toEqual([])
  })

  test('over the edges of the parts that a text is searched in', () => {
    const text = `["${'x'.repeat(65_530)}needle"]`
    expect(found(text, 'needle')).toEqual(['$[0]'])
  })

  test('from hit to hit, and round at the end', () => {
    expect(nextHit([3, 5, 9], 3, 1)).toBe(5)
    expect(nextHit([3, 5, 9], 9, 1)).toBe(3)
    expect(nextHit([3, 5, 9], 3, -1)).toBe(9)
    expect(nextHit([3, 5, 9], 7, -1)).toBe(5)
    expect(nextHit([], 7, 1)).toBeNull()
  })
})

describe('keys', () => {
  const lines = new JsonLines(read('{"alpha":{"b":1},"beta":2,"again":3}'))

  test('arrows, as a tree has them', () => {
    expect(treeAct('ArrowDown', lines, 0, 5)).toEqual({ act: 'go', line: 1 })
    expect(treeAct('ArrowRight', lines, 1, 5)).toEqual({ act: 'go', line: 2 })
    expect(treeAct('ArrowLeft', lines, 2, 5)).toEqual({ act: 'go', line: 1 })
    expect(treeAct('ArrowLeft', lines, 1, 5)).toEqual({ act: 'close' })
    expect(treeAct('End', lines, 0, 5)).toEqual({ act: 'go', line: 4 })
    expect(treeAct('*', lines, 0, 5)).toEqual({ act: 'open-siblings' })
    expect(treeAct('x', lines, 0, 5)).toBeNull()
  })

  test('letters lead to the next key that begins with them', () => {
    expect(typedLine('a', lines, 1)).toBe(4)
    expect(typedLine('a', lines, 4)).toBe(1)
    expect(typedLine('al', lines, 1)).toBe(1)
    expect(typedLine('q', lines, 0)).toBeNull()
  })
})

test('20 MB are read in small steps, to more than a million nodes', () => {
  const row = JSON.stringify({ id: 123456, name: 'some name', tags: ['a', 'b'], ok: true })
  const text = `[${Array.from({ length: Math.ceil(20e6 / (row.length + 1)) }, () => row).join()}]`
  const reader = new JsonReader(text)
  let steps = 1
  while (!reader.step(64 * 1024)) steps += 1
  expect(reader.index.error).toBeNull()
  expect(reader.index.count).toBeGreaterThan(1_500_000)
  expect(steps).toBeGreaterThanOrEqual(Math.floor(text.length / (64 * 1024)))
}, 60_000)

test('of a long string the start is decoded, no escape is cut through', () => {
  const start = (text: string, most: number) => startOfString(read(`[${text}]`), 1, most)
  expect(start('"abc"', 100)).toBe('abc')
  expect(start('"ab\\u00e9cd"', 5)).toBe('ab')
  expect(start('"ab\\\\cdef"', 4)).toBe('ab')
  expect(start('"ab\\\\cdef"', 5)).toBe('ab\\')
  expect(start('"ab\\ncdef"', 6)).toBe('ab\nc')
})

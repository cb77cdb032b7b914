// The glossary: its terms, where they are asked for, and which row of a capture shows each.
import { describe, expect, test, vi } from 'vitest'
import en from '../../../../../public/_locales/en/messages.json' with { type: 'json' }
import fr from '../../../../../public/_locales/fr/messages.json' with { type: 'json' }
import { exampleOf } from '../../../../../src/panel/ui/glossary/examples'
import { findTerms } from '../../../../../src/panel/ui/glossary/find-terms'
import type { TermId } from '../../../../../src/panel/ui/glossary/term'
import {
  termOfCode,
  termOfHeader,
  termOfRow,
  termOfStep,
} from '../../../../../src/panel/ui/glossary/term-of'
import { termName, termText } from '../../../../../src/panel/ui/glossary/term-words'
import { GROUPS, TERMS } from '../../../../../src/panel/ui/glossary/terms'
import type { CallThrew, Fact } from '../../../../../src/wire/facts'
import { EXAMPLE_ROWS } from '../../../../../src/wire/glossary-limits'
import { closed, created, errored, gap, opened, sent } from '../../../../support/facts'
import { createTestStore } from '../../../../support/panel-store'

vi.mock('webextension-polyfill', async () => (await import('../../../../support/english')).english)

const ids = Object.keys(TERMS) as TermId[]
const messages: Readonly<Record<string, { readonly message: string }>> = fr
const english: Readonly<Record<string, { readonly message: string }>> = en

describe('the terms', () => {
  test('are more than fifty, each in one group', () => {
    expect(ids.length).toBeGreaterThan(50)
    expect(GROUPS.flatMap(({ terms }) => terms).sort()).toEqual(ids.toSorted())
  })

  test('have names of their own', () => {
    const names = ids.map(termName)
    expect(names).toEqual([...new Set(names)])
  })

  test.each(ids)('%s has a short text in both languages', (id) => {
    for (const words of [english[TERMS[id].text], messages[TERMS[id].text]]) {
      expect(words?.message.length).toBeGreaterThan(60)
      expect(words?.message.length).toBeLessThan(330)
    }
  })

  test('have a source each, but for those of this panel', () => {
    const without = ids.filter((id) => TERMS[id].sources.length === 0)
    expect(without).toEqual(['preview', 'gap'])
  })

  test.each(ids)('%s names its sources by https, and terms near it that are there', (id) => {
    for (const { name, url } of TERMS[id].sources) {
      expect(name).not.toBe('')
      expect(new URL(url).protocol).toBe('https:')
    }
    expect(TERMS[id].see.filter((near) => !ids.includes(near) || near === id)).toEqual([])
  })
})

describe('a search', () => {
  const wordsOf = (id: TermId) => ({ name: termName(id), text: termText(id) })
  const found = (typed: string) => findTerms(GROUPS, wordsOf, typed).flatMap(({ terms }) => terms)

  test('that is empty finds all', () => {
    expect(found(' ').length).toBe(ids.length)
  })

  test('finds names, and words of the texts, whatever their case', () => {
    expect(found('1006')).toContain('abnormal')
    expect(found('WASCLEAN')).toContain('wasClean')
    expect(found('sha-1')).toEqual(['accept'])
    expect(found('zzz')).toEqual([])
  })
})

describe('what the panel shows has its term', () => {
  test('a step of a story', () => {
    expect(['opened', 'discarded', 'sums'].map(termOfStep)).toEqual(['open', 'discarded', null])
  })

  test('a close code, also one of an application', () => {
    expect([1000, 1006, 4001, 3500, 1002].map(termOfCode)).toEqual([
      ...['normal', 'abnormal', 'ownCodes', 'ownCodes', 'code'],
    ])
  })

  test('a row and a header', () => {
    expect([termOfRow(gap(1, 2)), termOfRow(sent(3, 'hi'))]).toEqual(['gap', null])
    expect([termOfHeader('Sec-WebSocket-Key'), termOfHeader('Cookie')]).toEqual(['key', null])
  })
})

test('a call that threw has the term of what it broke, a constructor none', () => {
  const threw = (call: CallThrew['call']): Fact => ({
    ...{ kind: 'call-threw', seq: 1, time: 1, socket: 1, readyState: 0, api: 'WebSocket', call },
    ...{ name: '', message: '', argument: '', payload: null, stack: '' },
  })
  expect((['constructor', 'send', 'close'] as const).map((call) => termOfRow(threw(call)))).toEqual(
    [...[null, 'invalidState', 'code']],
  )
})

describe('an example', () => {
  function capture(...facts: Fact[]) {
    const { store, come } = createTestStore()
    come('d')
    store.facts('d', facts)
    return { sockets: store.sockets, rows: store.rows.all, chosen: null }
  }

  /** `row 3`, by its place; `socket 1`. */
  function shown(id: TermId, among: ReturnType<typeof capture>) {
    const example = exampleOf(id, among)
    if (example === null) return null
    return example.what === 'row'
      ? `row ${among.rows.indexOf(example.row)}`
      : `socket ${example.socket.socket}`
  }

  const life = capture(
    ...[created(1), opened(2), sent(3, 'hi'), closed(4, 1, 1000)],
    ...[created(5, { socket: 2 }), errored(6, 2), closed(7, 2, 1006)],
    created(8, { socket: 3, url: 'wss://example.com/', protocols: ['stomp'] }),
  )

  test('is the newest row that shows the term', () => {
    expect(shown('CONNECTING', life)).toBe('row 7')
    expect(shown('open', life)).toBe('row 1')
    expect(shown('masking', life)).toBe('row 2')
    expect(shown('error', life)).toBe('row 5')
    expect(shown('normal', life)).toBe('row 3')
    expect(shown('abnormal', life)).toBe('row 6')
    expect(shown('wasClean', life)).toBe('row 6')
  })

  test('is a socket, where no row alone shows it', () => {
    expect(shown('subprotocol', life)).toBe('socket 3')
    expect(shown('wss', life)).toBe('socket 3')
  })

  test('is of the chosen socket, where that one has one', () => {
    const [first = null] = life.sockets
    expect(shown('close', { ...life, chosen: first } as typeof life)).toBe('row 3')
    expect(shown('abnormal', { ...life, chosen: first } as typeof life)).toBe('row 6')
  })

  test('is the socket itself once its row is gone', () => {
    expect(shown('abnormal', { ...life, rows: [] })).toBe('socket 2')
  })

  test('is none where the capture shows nothing, or nobody can see it', () => {
    expect(shown('stream', life)).toBeNull()
    expect(shown('gap', life)).toBeNull()
    expect(shown('ping', life)).toBeNull()
    expect(shown('gap', capture(created(1), gap(2, 3)))).toBe('row 1')
  })

  test('is looked for among the newest rows only', () => {
    const facts = Array.from({ length: EXAMPLE_ROWS }, (_, index) => sent(index + 2, 'x'))
    const flood = capture(created(1), ...facts)
    expect(shown('CONNECTING', flood)).toBeNull()
    expect(shown('send', flood)).toBe(`row ${EXAMPLE_ROWS}`)
  })
})

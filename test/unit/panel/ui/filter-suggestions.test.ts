// What the list beside the filter offers, and what becomes of the text when one is taken.
import { describe, expect, test } from 'vitest'
import { inserted, suggestionsFor } from '../../../../src/panel/ui/toolbar/filter-suggestions'

const offered = (text: string, isAsked = false, caret = text.length) =>
  suggestionsFor(text, caret, isAsked).list.map(({ insert }) => insert)

describe('offered is', () => {
  test('nothing while text is typed', () => {
    expect(offered('')).toEqual([])
    expect(offered('price')).toEqual([])
    expect(offered('"is:')).toEqual([])
  })

  test('everything, when it is asked for', () => {
    expect(offered('', true)).toHaveLength(12)
    expect(offered('price ', true)).toHaveLength(12)
    expect(offered('price', true)).toHaveLength(12)
  })

  test('what may follow a colon', () => {
    expect(offered('type:')).toEqual(['type:text', 'type:binary', 'type:json', 'type:blob'])
    expect(offered('a -is:s')).toEqual(['is:sent'])
    expect(offered('is:sent')).toEqual([])
    expect(offered('size:')).toEqual(['size:>10k'])
    expect(offered('is:un')).toEqual(['is:unanswered'])
    expect(offered('is:sent b', false, 3)).toHaveLength(11)
  })

  test('what begins like the word that was begun, when it is asked for', () => {
    expect(offered('co', true)).toEqual(['code:1006'])
  })
})

describe('a suggestion that is taken', () => {
  const taken = (text: string, insert: string, caret = text.length) => {
    const found = suggestionsFor(text, caret, true)
    const suggestion = found.list.find((one) => one.insert === insert)
    if (!suggestion) throw new Error(`${insert} is not offered`)
    const next = inserted(text, found, suggestion)
    return `${next.text.slice(0, next.caret)}^${next.text.slice(next.caret)}`
  }

  test.each([
    ['', 'is:', 'is:^'],
    ['is:se', 'is:sent', 'is:sent ^'],
    ['-is:se', 'is:sent', '-is:sent ^'],
    ['price', 'type:', 'price type:^'],
    ['a ', '/…/i', 'a /^/i'],
    ['a ', '"…"', 'a "^"'],
    ['a ', '|', 'a | ^'],
    ['a ', '-', 'a -^'],
  ])('in %j, %j gives %j', (text, insert, expected) => {
    expect(taken(text, insert)).toBe(expected)
  })

  test('replaces the word at the caret alone', () => {
    expect(taken('is:se price', 'is:sent', 5)).toBe('is:sent^ price')
  })
})

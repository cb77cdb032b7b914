// The ways in which a payload can be looked at.
import { describe, expect, test } from 'vitest'
import {
  classOf,
  copyOf,
  readPayload,
  searchedText,
  stylesOf,
  styleToShow,
} from '../../../../src/panel/ui/payload/payload-styles'
import { rawText } from '../../../../src/panel/ui/payload/raw-text'

const whole = { kind: 'text', size: 9, rest: 'none' } as const
const styles = (content: string | Uint8Array<ArrayBuffer> | null, isMessage = false) =>
  stylesOf(readPayload({ ...whole, content }), isMessage)

test('text that begins like JSON is shown as a tree first, other text as text', () => {
  expect(styles('{"a":1}')).toEqual(['json', 'text', 'raw', 'hex'])
  expect(styles('ping')).toEqual(['text', 'raw', 'hex'])
})

test('a message can be compared with the one before', () => {
  expect(styles('ping', true)).toEqual(['text', 'raw', 'hex', 'diff'])
})

test('the start of a text of which more is to come is not taken for JSON; of one that was cut, it is', () => {
  expect(readPayload({ ...whole, content: '[1', rest: 'on-request' }).class).toBe('text')
  expect(readPayload({ ...whole, content: '[1', rest: 'omitted' }).class).toBe('json')
})

test('bytes are shown as bytes first, never guessed to be text', () => {
  const content = new TextEncoder().encode('ping')
  const read = readPayload({ ...whole, kind: 'view', content })
  expect(stylesOf(read, false)).toEqual(['hex', 'text'])
  expect(copyOf(read, 'hex')).toContain('70 69 6e 67')
  expect(copyOf(read, 'text')).toBe('ping')
})

test('of what was not kept nothing is shown', () => {
  expect(readPayload({ ...whole, content: null, rest: 'omitted' }).class).toBeNull()
  expect(styles(null, true)).toEqual([])
})

test('text is copied as it came, its bytes as a dump of its UTF-8', () => {
  const read = readPayload({ ...whole, content: 'é\n' })
  expect(copyOf(read, 'text')).toBe('é\n')
  expect(copyOf(read, 'hex')).toContain('c3 a9 0a')
})

test('what begins like JSON and is none is text; one that was cut, or has too much, stays JSON', () => {
  const read = readPayload({ ...whole, content: '[INFO] started' })
  expect(classOf(read, 'value')).toBe('text')
  expect(classOf(read, 'cut')).toBe('json')
  expect(classOf(read, null)).toBe('json')
})

describe('the view that is shown', () => {
  const json = ['json', 'text', 'raw', 'hex'] as const

  test('is what was chosen for this class of payloads, else the first', () => {
    expect(styleToShow(json, 'json', {})).toBe('json')
    expect(styleToShow(json, 'json', { json: 'hex', text: 'raw' })).toBe('hex')
    expect(styleToShow(json, 'text', {})).toBe('text')
    expect(styleToShow(['hex', 'text'], 'binary', { binary: 'json' })).toBe('hex')
    expect(styleToShow([], null, {})).toBeNull()
  })
})

test('raw text hides nothing', () => {
  expect(rawText('a\tb\r\nc\u202ed\ud800')).toBe('a⇥b␍↵\nc⟨U+202E⟩d⟨U+D800⟩')
})

test('find looks through a text, and through the pairs of bytes that a row shows', () => {
  const searched = (content: string | Uint8Array<ArrayBuffer> | null) =>
    searchedText(readPayload({ ...whole, content }))
  expect(searched('ping')).toBe('ping')
  expect(searched(Uint8Array.of(1, 255))).toBe('01 ff')
  expect(searched(new Uint8Array(9_000))?.length).toBe(160 * 3 - 1)
  expect(searched(null)).toBeNull()
})

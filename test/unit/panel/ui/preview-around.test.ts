// The line of a row shows what was found in it, however far from its start.
import { expect, test } from 'vitest'
import { previewRoom } from '../../../../src/panel/ui/messages/columns'
import { previewAround, previewOfExcerpt } from '../../../../src/panel/ui/messages/preview-around'

const LONG = `${'abcdefghi '.repeat(40)}needle and more`

test('a match that the start shows leaves the line as it is', () => {
  expect(previewAround('a needle', { start: 2, end: 8 }, 40)).toBeNull()
  expect(previewAround('nothing', null, 40)).toBeNull()
})

test('a match beyond the visible end is shown with a little before it, after an ellipsis', () => {
  expect(previewAround(LONG, { start: 400, end: 406 }, 40)).toBe('…abcdefghi needle and more')
})

test('wide characters take the room of two', () => {
  const text = `${'界'.repeat(30)}needle`
  expect(previewAround(text, { start: 30, end: 36 }, 80)).toBeNull()
  expect(previewAround(text, { start: 30, end: 36 }, 60)).toBe(`…${'界'.repeat(15)}needle`)
})

test('what is hidden in a text is visible, and takes its room', () => {
  const text = `${'\u200b'.repeat(10)}needle`
  const shown = `${'⟨U+200B⟩'.repeat(10)}needle`
  expect(previewAround(text, { start: 10, end: 16 }, 40)).toBe(shown)
})

test('no half of a surrogate pair begins the line', () => {
  const text = `${'😀'.repeat(100)}needle`
  expect(previewAround(text, { start: 200, end: 206 }, 44)).toBe(`…${'😀'.repeat(6)}needle`)
})

test('of a match longer than the line, the beginning is shown', () => {
  const text = 'x'.repeat(1_000)
  expect(previewAround(text, { start: 0, end: 1_000 }, 40)).toBeNull()
})

test('a quotation from a long text begins with an ellipsis, near the match in a narrow row', () => {
  const match = { start: 1_020, end: 1_026 }
  const excerpt = { text: `${'x'.repeat(20)}needle in it`, from: 1_000, match }
  expect(previewOfExcerpt(excerpt, 80)).toBe(`…${'x'.repeat(20)}needle in it`)
  expect(previewOfExcerpt(excerpt, 12)).toBe('…xxxneedle in it')
})

test('a preview has the room that the other columns leave', () => {
  expect(previewRoom(['direction', 'preview'], 400)).toBe(49)
  expect(previewRoom(['direction', 'socket', 'preview', 'size', 'time', 'delta'], 200)).toBe(10)
})

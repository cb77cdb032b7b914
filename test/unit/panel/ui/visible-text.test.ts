// What text hides is made visible.
import { expect, test } from 'vitest'
import { visibleText } from '../../../../src/panel/ui/messages/visible-text'

test('line ends, tabs and control characters have a picture', () => {
  expect(visibleText('a\r\n\tb\0\x1b[0m\x7f')).toBe('a␍↵⇥b␀␛[0m␡')
})

test('marks that turn the line around or have no width are named', () => {
  expect(visibleText('safe\u202efdp.exe')).toBe('safe⟨U+202E⟩fdp.exe')
  expect(visibleText('\u200b\ufeff\u0085')).toBe('⟨U+200B⟩⟨U+FEFF⟩⟨U+0085⟩')
})

test('letters, spaces and emoji of every script stay', () => {
  const text = 'héllo 你好 мир שלום 👩‍👩‍👧 '
  expect(visibleText(text)).toBe(text)
})

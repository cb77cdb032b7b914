// Shortcuts, the palette and the help sheet are made of one registry.
import { describe, expect, test, vi } from 'vitest'
import {
  type Chord,
  chordWords,
  isPressed,
  type KeyNames,
} from '../../../../../src/panel/ui/commands/chord'
import { COMMANDS } from '../../../../../src/panel/ui/commands/commands'
import { findCommands } from '../../../../../src/panel/ui/commands/find-commands'
import { LOCAL_KEYS } from '../../../../../src/panel/ui/commands/local-keys'

vi.mock('webextension-polyfill', async () => (await import('../../../../support/english')).english)

const pressed = (key: string, more: Partial<KeyboardEvent> = {}) =>
  ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more }) as const

const NAMES: KeyNames = {
  enter: 'Enter',
  escape: 'Esc',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  home: 'Home',
  end: 'End',
  tab: 'Tab',
  ' ': 'Space',
  shift: 'Shift',
}

describe('a chord', () => {
  test('has the names that keys have in a language', () => {
    const french: KeyNames = { ...NAMES, enter: 'Entrée', shift: 'Maj' }
    expect(chordWords({ key: 'enter', command: true, shift: true }, false, french)).toBe(
      'Ctrl+Maj+Entrée',
    )
  })

  test('with a command key is pressed with Ctrl or ⌘, and with nothing else', () => {
    const find: Chord = { key: 'f', command: true }
    expect(isPressed(find, pressed('f', { ctrlKey: true }))).toBe(true)
    expect(isPressed(find, pressed('F', { metaKey: true }))).toBe(true)
    expect(isPressed(find, pressed('f'))).toBe(false)
    expect(isPressed(find, pressed('f', { ctrlKey: true, altKey: true }))).toBe(false)
    expect(isPressed(find, pressed('F', { ctrlKey: true, shiftKey: true }))).toBe(false)
  })

  test('of a sign is that sign, however the keyboard types it', () => {
    expect(isPressed({ key: '?' }, pressed('?', { shiftKey: true }))).toBe(true)
    expect(isPressed({ key: '/' }, pressed('/', { shiftKey: true }))).toBe(true)
    expect(isPressed({ key: '/' }, pressed('/', { ctrlKey: true }))).toBe(false)
  })

  test.each([
    [{ key: 'f', command: true }, 'Ctrl+F', '⌘F'],
    [{ key: 'enter', command: true, shift: true }, 'Ctrl+Shift+Enter', '⇧⌘Enter'],
    [{ key: 'arrowleft' }, '←', '←'],
    [{ key: '?' }, '?', '?'],
  ])('%o is written %s, on a Mac %s', (chord, elsewhere, onMac) => {
    expect(chordWords(chord, false, NAMES)).toBe(elsewhere)
    expect(chordWords(chord, true, NAMES)).toBe(onMac)
  })
})

describe('the registry', () => {
  test('has no chord twice', () => {
    const all = COMMANDS.flatMap(({ chords }) =>
      chords.map((chord) => chordWords(chord, false, NAMES)),
    )
    expect(all).toEqual([...new Set(all)])
  })

  test('has no name twice', () => {
    const names = COMMANDS.map(({ name }) => name)
    expect(names).toEqual([...new Set(names)])
  })
})

describe('the palette', () => {
  const commands = ['Clear', 'Show the charts', 'Effacer les préférences', 'Undo clear'].map(
    (name) => ({ name }),
  )
  const found = (typed: string) => findCommands(commands, typed).map(({ name }) => name)

  test('offers all commands in their order while nothing is typed', () => {
    expect(found(' ')).toEqual([
      'Clear',
      'Show the charts',
      'Effacer les préférences',
      'Undo clear',
    ])
  })

  test('puts first what begins with what was typed', () => {
    expect(found('clear')).toEqual(['Clear', 'Undo clear'])
  })

  test('finds words in any order, without case and accents', () => {
    expect(found('CHARTS show')).toEqual(['Show the charts'])
    expect(found('prefer')).toEqual(['Effacer les préférences'])
  })

  test('finds nothing where a word is missing', () => {
    expect(found('clear charts')).toEqual([])
  })
})

test.each(LOCAL_KEYS)('$where tells what a key does once', ({ keys }) => {
  const written = keys.flatMap(({ chords }) => chords.map((one) => chordWords(one, false, NAMES)))
  const twice = written.filter((words, index) => written.indexOf(words) !== index)
  expect(twice).toEqual([])
})

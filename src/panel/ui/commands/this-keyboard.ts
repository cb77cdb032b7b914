// Chords as they are written on the reader's system, in the reader's language.
import { t } from '../words/translate'
import { type Chord, chordWords, type KeyNames } from './chord'

const isMac = /^Mac/.test(navigator.platform)

const NAMES: KeyNames = {
  enter: t('keycapEnter'),
  escape: t('keycapEscape'),
  pageup: t('keycapPageUp'),
  pagedown: t('keycapPageDown'),
  home: t('keycapHome'),
  end: t('keycapEnd'),
  tab: t('keycapTab'),
  ' ': t('keycapSpace'),
  shift: t('keycapShift'),
}

export const chordName = (chord: Chord): string => chordWords(chord, isMac, NAMES)

/** `Ctrl+F`, `⌘F`. */
export const commandKey = (letter: string, shift = false): string =>
  chordName({ key: letter.toLowerCase(), command: true, shift })

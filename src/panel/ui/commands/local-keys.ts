// Keys that work where the keyboard is, told by the help sheet; each part handles its own.
import type { MessageKey } from '../words/translate'
import type { Chord } from './chord'

export interface LocalKey {
  readonly chords: readonly Chord[]
  readonly does: MessageKey
}

export interface LocalKeys {
  readonly where: MessageKey
  readonly keys: readonly LocalKey[]
}

const keys = (...names: string[]): Chord[] => names.map((key) => ({ key }))
const withShift = (...names: string[]): Chord[] => names.map((key) => ({ key, shift: true }))
const withCommand = (...names: string[]): Chord[] => names.map((key) => ({ key, command: true }))

export const LOCAL_KEYS: readonly LocalKeys[] = [
  {
    where: 'groupLists',
    keys: [
      { chords: keys('arrowup', 'arrowdown'), does: 'keyChoose' },
      { chords: keys('pageup', 'pagedown'), does: 'keyPage' },
      { chords: keys('home', 'end'), does: 'keyEnds' },
      { chords: keys('enter'), does: 'keyOpen' },
    ],
  },
  {
    where: 'groupMessages',
    keys: [
      { chords: withShift('arrowup', 'arrowdown'), does: 'keySeveral' },
      { chords: withCommand('a'), does: 'keyAll' },
      { chords: withCommand('c'), does: 'keyCopy' },
      { chords: withShift('f10'), does: 'keyMenu' },
      { chords: keys('b'), does: 'keyBookmark' },
      { chords: keys('e'), does: 'keyEditResend' },
      { chords: keys('f2'), does: 'keyNextBookmark' },
      { chords: withShift('f2'), does: 'keyPreviousBookmark' },
    ],
  },
  {
    where: 'groupSockets',
    keys: [
      { chords: keys('arrowleft', 'arrowright'), does: 'keyFold' },
      { chords: keys('+', '-', '0'), does: 'keyZoom' },
      { chords: withShift('arrowleft', 'arrowright'), does: 'keyMoment' },
    ],
  },
  {
    where: 'groupPayload',
    keys: [
      { chords: keys('arrowleft', 'arrowright'), does: 'keyFold' },
      { chords: keys('*'), does: 'keyUnfoldAll' },
      { chords: withShift('arrowleft', 'arrowright'), does: 'keyBytes' },
      { chords: withCommand('c'), does: 'keyCopyBytes' },
    ],
  },
  {
    where: 'lcGroup',
    keys: [
      { chords: keys('arrowleft', 'arrowright'), does: 'lcKeyStep' },
      { chords: keys('home', 'end'), does: 'lcKeyEnds' },
    ],
  },
  {
    where: 'groupCharts',
    keys: [
      { chords: keys('arrowleft', 'arrowright'), does: 'keyMoment' },
      { chords: keys('enter'), does: 'keyNearest' },
      { chords: keys('+', '-', '0'), does: 'keyZoom' },
    ],
  },
  {
    where: 'groupLines',
    keys: [
      { chords: keys('arrowleft', 'arrowright', 'arrowup', 'arrowdown'), does: 'keyResize' },
      { chords: keys('home', 'end'), does: 'keySmallest' },
      { chords: keys('enter'), does: 'keyFirstSize' },
    ],
  },
]

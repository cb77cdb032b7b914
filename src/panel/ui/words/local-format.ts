// The formats of the reader's language, and of the clock that was chosen.
import type { Clock } from '../../settings-record'
import { createFormat } from './format'
import { language } from './translate'

let chosen: Clock = 'local'

/** No signal: who only writes a time is rendered as before. The store says that all is to be shown anew. */
export function setClock(clock: Clock): void {
  chosen = clock
}

export const format = createFormat(language, () => chosen === 'utc')

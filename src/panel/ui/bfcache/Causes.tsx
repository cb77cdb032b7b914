// What keeps a document out of the cache, then what may.
import type { Cause } from '../../../bfcache/verdict'
import { t } from '../words/translate'
import { CauseItem } from './CauseItem'
import { causeLines } from './cause-lines'
import { LISTED, MoreLine } from './MoreLine'
import './Causes.css'

export function Causes({ causes }: { causes: readonly Cause[] }) {
  const lists = [
    { word: 'bfCauses', lines: causeLines(causes, false) },
    { word: 'bfCausesMay', lines: causeLines(causes, true) },
  ] as const
  return (
    <>
      {lists
        .filter(({ lines }) => lines.length > 0)
        .map(({ word, lines }) => (
          <div key={word} class="causes">
            <span class="dim">{t(word)}</span>
            <ul>
              {lines.slice(0, LISTED).map((line) => (
                <CauseItem key={line.place} line={line} />
              ))}
            </ul>
            <MoreLine count={lines.length} />
          </div>
        ))}
    </>
  )
}

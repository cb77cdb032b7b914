// What must have passed on the wire, line by line: which way, and whether the browser has shown it.
import { t } from '../words/translate'
import type { WireLine } from './wire'
import './WireLines.css'

interface Props {
  readonly lines: readonly WireLine[]
  /** Below a state, the direction is told by its arrow alone. */
  readonly isShort?: boolean
}

const WAYS = {
  sent: { arrow: '→', word: 'lcWaySent' },
  received: { arrow: '←', word: 'lcWayReceived' },
  none: { arrow: '×', word: 'lcWayNone' },
} as const

export const WireLines = ({ lines, isShort = false }: Props) =>
  lines.length === 0 ? null : (
    <ul class="wire-lines" data-testid={isShort ? undefined : 'wire-lines'}>
      {lines.map(({ way, word, params, isSeen }) => (
        <li key={`${way} ${word}`} data-way={way}>
          <span class="wire-way" aria-hidden="true">
            {WAYS[way].arrow}
          </span>
          <span>
            <span class="out-of-sight">{t(WAYS[way].word)}</span>
            {t(word, ...params)}
            {!isShort && way !== 'none' && (
              <span class="wire-known dim"> {t(isSeen ? 'lcSeenOnWire' : 'lcInferred')}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )

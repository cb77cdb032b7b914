// A message as its protocol has it, in one line: its type as a chip, what it is about, what is wrong with it.
import type { DecodedRow } from '../../store/decoded'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import { KIND_WORDS, PROBLEM_WORDS } from './decoded-words'
import { partsOfLine } from './line-parts'
import './DecodedSummary.css'

export function DecodedSummary({ decoded }: { readonly decoded: DecodedRow }) {
  const { kind, type, size, role, problem, others } = decoded
  if (kind !== 'unit')
    return (
      <span class="decoded-summary dim" data-testid="decoded">
        {t(KIND_WORDS[kind])}
      </span>
    )
  return (
    <span class="decoded-summary" data-testid="decoded" data-role={role}>
      <span class="decoded-type">
        {role === 'heartbeat' && (
          <span class="decoded-heart" role="img" aria-label={t('decodedHeartbeat')}>
            ♥
          </span>
        )}
        <span class="decoded-text">{type}</span>
      </span>
      {problem && (
        <span class="decoded-problem" title={t(PROBLEM_WORDS[problem])}>
          ⚠<span class="out-of-sight">{t(PROBLEM_WORDS[problem])}</span>
        </span>
      )}
      <span class="decoded-line">
        {partsOfLine(decoded).map(({ place, text }) => (
          <span key={place} class="decoded-text" data-place={place}>
            {text}
          </span>
        ))}
        {size >= 0 && <span class="dim"> · {format.size(size)}</span>}
        {others.map((other) => (
          <span key={other} class="dim">
            {' · '}
            <span class="decoded-text">{other}</span>
          </span>
        ))}
      </span>
    </span>
  )
}

// Whether a prediction came true, as sign and word.
import type { Result } from '../../../bfcache/outcome'
import { t } from '../words/translate'
import { RESULTS, SHORT_RESULTS } from './verdict-words'
import './ResultMark.css'

const SIGNS: Readonly<Record<Result, string>> = { right: '✓', wrong: '✗', undecided: '?' }

export const ResultMark = ({ result }: { result: Result }) => (
  <span class="result-mark" data-result={result} title={t(RESULTS[result])}>
    <span aria-hidden="true">{SIGNS[result]}</span> {t(SHORT_RESULTS[result])}
  </span>
)

// What is wrong with a token of the list's filter, and where: a click selects it.
import { t } from '../words/translate'
import { type Problem, QUERY_KEYS, QUERY_STATES } from './socket-query'
import './FilterProblem.css'

interface Props {
  readonly id: string
  readonly problem: Problem
  readonly onShow: (at: number, length: number) => void
}

function wordsOf({ kind, text }: Problem): string {
  switch (kind) {
    case 'unknown-key':
      return t('listUnknownKey', text, QUERY_KEYS.map((key) => `${key}:`).join(' '))
    case 'unknown-state':
      return t('listUnknownState', text, QUERY_STATES.join(', '))
    case 'no-value':
      return t('listNoValue', text)
    case 'open-quote':
      return t('listOpenQuote', text)
  }
}

export const FilterProblem = ({ id, problem, onShow }: Props) => (
  <p id={id} class="socket-filter-problem" role="status" data-testid="socket-filter-problem">
    <button
      type="button"
      title={t('listShowToken')}
      onClick={() => onShow(problem.at, problem.length)}
    >
      {wordsOf(problem)}
    </button>
  </p>
)

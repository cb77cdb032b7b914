// The filter of the list. Escape empties it, then leaves it; what is wrong with it stands below.
import { useRef } from 'preact/hooks'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { FilterProblem } from './FilterProblem'
import '../layout/SearchField.css'
import './SocketFilter.css'

const EXAMPLES = 'state:open url:… frame:… protocol:…'
const PROBLEM_ID = 'socket-filter-problem'

export function SocketFilter() {
  const { filter, query } = usePanel().list
  const field = useRef<HTMLInputElement>(null)
  const [problem] = query.value.problems
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLInputElement }) => {
    if (event.key !== 'Escape' || filter.value === '') return
    filter.value = ''
    event.currentTarget.value = '' // the next key may come before the next rendering
    event.preventDefault()
    event.stopPropagation()
  }
  const show = (at: number, length: number) => {
    field.current?.focus()
    field.current?.setSelectionRange(at, at + length)
  }
  return (
    <>
      <input
        ref={field}
        class="search-field socket-filter"
        data-testid="socket-filter"
        type="text"
        inputmode="search"
        spellcheck={false}
        autocomplete="off"
        placeholder={t('listFilter')}
        aria-label={t('listFilterLabel')}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? PROBLEM_ID : undefined}
        title={t('listFilterHint', EXAMPLES)}
        value={filter.value}
        onInput={(event) => {
          filter.value = event.currentTarget.value
        }}
        onKeyDown={onKeyDown}
      />
      {problem && <FilterProblem id={PROBLEM_ID} problem={problem} onShow={show} />}
    </>
  )
}

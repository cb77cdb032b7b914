// What is wrong with the filter: which part of it, and why; the rest of it is in force.
import { Icon } from '../layout/Icon'
import { usePanel } from '../panel-state'
import { problemWords } from './problem-words'
import './FilterProblems.css'

export const PROBLEMS_ID = 'filter-problems'

export function FilterProblems() {
  const problems = usePanel().session.view.problems.value
  return (
    <div id={PROBLEMS_ID} class="filter-problems" data-testid="filter-problems" role="status">
      {problems.map((problem) => (
        <p key={problem.start} class="filter-problem">
          <Icon name="warning" />
          <span>{problemWords(problem)}</span>
        </p>
      ))}
    </div>
  )
}

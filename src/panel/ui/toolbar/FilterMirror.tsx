// Underlines what is wrong in the filter, at its place: a field cannot mark a part of its own text.
import type { Problem } from '../../store/query/query'
import './FilterMirror.css'

interface Props {
  readonly text: string
  readonly problems: readonly Problem[]
  /** px that the field is scrolled. */
  readonly scrolled: number
}

function partsOf(text: string, problems: readonly Problem[]) {
  let at = 0
  const parts = problems.flatMap(({ start, end }) => {
    const both = [
      { start: at, isWrong: false, text: text.slice(at, start) },
      { start, isWrong: true, text: text.slice(start, end) },
    ]
    at = end
    return both
  })
  return [...parts, { start: at, isWrong: false, text: text.slice(at) }]
}

export const FilterMirror = ({ text, problems, scrolled }: Props) => (
  <div class="filter-mirror" aria-hidden="true">
    <span style={{ transform: `translateX(${-scrolled}px)` }}>
      {partsOf(text, problems).map((part) => (
        <span key={`${part.start} ${part.isWrong}`} class={part.isWrong ? 'filter-wrong' : ''}>
          {part.text}
        </span>
      ))}
    </span>
  </div>
)

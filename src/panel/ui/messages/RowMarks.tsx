// The marks of a row, beside its preview; where there is no room for words, their signs.
import type { Row } from '../../store/rows'
import { marksOf } from './row-marks'
import './RowMarks.css'

export const RowMarks = ({ row }: { row: Row }) => (
  <>
    {marksOf(row).map(({ kind, sign, words, title }) => (
      <span key={kind} class="row-mark" data-mark={kind} title={title}>
        <span class="row-mark-sign">{sign}</span> <span class="row-mark-words">{words}</span>
      </span>
    ))}
  </>
)

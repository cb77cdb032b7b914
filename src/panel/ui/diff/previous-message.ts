// The message that another is compared with: the last one before it of its socket, direction and shape.
import { DIFF_LOOK_BACK, DIFF_READ } from '../../../wire/details-limits'
import { payloadOf } from '../../../wire/read-fact'
import type { Row } from '../../store/rows'
import { placeOf } from '../layout/virtual-window'
import { isSameShape, type MessageShape, shapeOf } from './message-shape'

export interface PreviousMessage {
  readonly row: Row
  readonly shape: MessageShape
  /** False: none of the same shape was found, this is the last one of the same form (JSON, text, bytes). */
  readonly isSame: boolean
}

const contentOf = (row: Row) => payloadOf(row.fact)?.content ?? null

const foundAs = (found: PreviousMessage | null): PreviousSearch => ({ found, away: null })

const formOf = ({ by }: MessageShape): 'text' | 'binary' | 'json' =>
  by === 'text' || by === 'binary' ? by : 'json'

export interface PreviousSearch {
  /** null: there is none. */
  readonly found: PreviousMessage | null
  /** It may be this one, whose payload is on disk: to be looked for again when that is here. */
  readonly away: Row | null
}

export function previousMessage(rows: readonly Row[], row: Row): PreviousSearch {
  const wanted = shapeOf(contentOf(row))
  if (wanted === null) return { found: null, away: null }
  const from = placeOf(rows, row.id) - 1
  let left = DIFF_READ
  let ofForm: PreviousMessage | null = null
  for (let at = from; at >= Math.max(0, from - DIFF_LOOK_BACK) && left > 0; at--) {
    const other = rows[at]
    if (other?.socket !== row.socket || other?.fact.kind !== row.fact.kind) continue
    if (other.isAway) return { found: null, away: other }
    const content = contentOf(other)
    const shape = shapeOf(content)
    if (shape === null) continue
    left -= typeof content === 'string' ? Math.min(content.length, DIFF_READ) : 1
    if (isSameShape(shape, wanted)) return foundAs({ row: other, shape, isSame: true })
    if (formOf(shape) === formOf(wanted)) ofForm ??= { row: other, shape, isSame: false }
  }
  return foundAs(ofForm)
}

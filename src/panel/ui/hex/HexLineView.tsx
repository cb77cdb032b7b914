// One line of a hex dump, with what of it is selected.
import { hexLine } from './hex'
import { marksOf } from './hex-layout'
import { type HexSelection, selectedOfLine } from './hex-selection'

interface Props {
  readonly bytes: Uint8Array
  readonly line: number
  readonly width: number
  readonly selection: HexSelection
}

export function HexLineView({ bytes, line, width, selection }: Props) {
  const { offset, pairs, ascii } = hexLine(bytes, line, width)
  const selected = selectedOfLine(selection, line, width)
  return (
    <div class="hex-line">
      {selected &&
        marksOf(selected.first, selected.last, width).map((mark) => (
          <span
            key={mark.left}
            class="hex-mark"
            style={{ left: `${mark.left}ch`, width: `${mark.width}ch` }}
          />
        ))}
      <span class="hex-offset">{offset}</span>
      {'  '}
      {pairs}
      {'  '}
      <span class="hex-ascii">{ascii}</span>
    </div>
  )
}

// Bytes as offset, hexadecimal pairs and ASCII; only the lines in view are rendered.
import { useRef } from 'preact/hooks'
import { useViewport } from '../layout/use-viewport'
import { windowOf } from '../layout/virtual-window'
import { t } from '../words/translate'
import { hexLine } from './hex'
import './HexView.css'

const LINE = 16 // px
/** px that sixteen bytes take; below, a line has eight. */
const WIDE = 540
/** px: higher than this no browser makes an element. */
const HIGHEST = 12_000_000

export function HexView({ bytes }: { bytes: Uint8Array }) {
  const scroller = useRef<HTMLElement>(null)
  const { top, height, width } = useViewport(scroller)
  const perLine = width >= WIDE ? 16 : 8
  const count = Math.ceil(bytes.length / perLine)
  const whole = count * LINE
  const shown = Math.min(whole, HIGHEST)
  // of a dump too high for the browser, a px of scrolling stands for more than one
  const at = shown > height ? (top / (shown - height)) * (whole - height) : 0
  const { first, end } = windowOf(at, height, LINE, count)
  const lines = Array.from({ length: end - first }, (_, index) => first + index)
  return (
    <section
      ref={scroller}
      class="hex-view mono"
      data-testid="payload-hex"
      aria-label={t('viewHex')}
    >
      <div style={{ height: `${shown}px` }}>
        <div style={{ transform: `translateY(${top - at + first * LINE}px)` }}>
          {lines.map((line) => {
            const { offset, pairs, ascii } = hexLine(bytes, line, perLine)
            return (
              <div key={line} class="hex-line">
                <span class="dim">{offset}</span>
                {'  '}
                {pairs}
                {'  '}
                <span class="hex-ascii">{ascii}</span>
              </div>
            )
          })}
        </div>
      </div>
    </section>
  )
}

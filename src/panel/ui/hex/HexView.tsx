// Bytes as offset, hexadecimal pairs and ASCII; only the lines in view are rendered. Any of them can be selected.
import { useRef } from 'preact/hooks'
import { tallWindow } from '../layout/tall-list'
import { useViewport } from '../layout/use-viewport'
import { t } from '../words/translate'
import { HexInspector } from './HexInspector'
import { HexLineView } from './HexLineView'
import type { HexSelection } from './hex-selection'
import { useHexSelection } from './use-hex-selection'
import './HexView.css'

const LINE = 16 // px
/** px that sixteen bytes take; below, a line has eight. */
const WIDE = 540

interface Props {
  readonly bytes: Uint8Array
  /** What find is at: it is selected, and comes into view. */
  readonly found: HexSelection | null
}

export function HexView({ bytes, found }: Props) {
  const scroller = useRef<HTMLElement>(null)
  const { top, height: inView, width } = useViewport(scroller)
  const perLine = width >= WIDE ? 16 : 8
  const list = { lineHeight: LINE, count: Math.ceil(bytes.length / perLine), inView }
  const window = tallWindow(list, top)
  const { first, end, height, offset } = window
  const selecting = useHexSelection({ bytes, perLine, list, window, scroller, found })
  const selection = selecting.selection.value
  const lines = Array.from({ length: end - first }, (_, index) => first + index)
  return (
    <div class="hex">
      <section
        ref={scroller}
        class="hex-view mono"
        data-testid="payload-hex"
        role="application"
        aria-roledescription={t('hexRole')}
        aria-label={t('viewHex')}
        aria-describedby="hex-selected"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes keys
        tabIndex={0}
        onKeyDown={selecting.onKeyDown}
        onPointerDown={selecting.onPointer}
        onPointerMove={selecting.onPointer}
      >
        <div style={{ height: `${height}px` }}>
          <div style={{ transform: `translateY(${offset}px)` }}>
            {lines.map((line) => (
              <HexLineView key={line} {...{ bytes, line, selection }} width={perLine} />
            ))}
          </div>
        </div>
        <span ref={selecting.ruler} class="hex-ruler" aria-hidden="true">
          00000000
        </span>
      </section>
      {bytes.length > 0 && <HexInspector bytes={bytes} selection={selection} />}
    </div>
  )
}

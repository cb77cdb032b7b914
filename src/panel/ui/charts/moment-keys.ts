// What a key does in the charts: moves the moment, chooses its row, zooms.
import { type Span, scaled, showing } from './zoom'

export interface Place {
  /** null: none yet. */
  readonly moment: number | null
  readonly shown: Span
  readonly whole: Span
  /** ms that an arrow key moves by. */
  readonly step: number
}

export type Outcome =
  | { readonly kind: 'move'; readonly moment: number; readonly zoom: Span | null }
  | { readonly kind: 'zoom'; readonly zoom: Span | null }
  | { readonly kind: 'choose' }

const PAGE = 10 // steps

function target(key: string, { moment, shown, whole, step }: Place): number | null {
  const from = moment ?? shown.to
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return from - step
    case 'ArrowRight':
    case 'ArrowUp':
      return from + step
    case 'PageDown':
      return from - PAGE * step
    case 'PageUp':
      return from + PAGE * step
    case 'Home':
      return whole.from
    case 'End':
      return whole.to
    default:
      return null
  }
}

/** null: the key means nothing here. */
export function outcomeOf(key: string, place: Place): Outcome | null {
  const { moment, shown, whole } = place
  const to = target(key, place)
  if (to !== null) {
    const kept = Math.min(Math.max(to, whole.from), whole.to)
    return { kind: 'move', moment: kept, zoom: showing(shown, whole, kept) }
  }
  const at = moment ?? (shown.from + shown.to) / 2
  switch (key) {
    case '+':
    case '=':
      return { kind: 'zoom', zoom: scaled(shown, whole, at, 1 / 2) }
    case '-':
      return { kind: 'zoom', zoom: scaled(shown, whole, at, 2) }
    case '0':
      return { kind: 'zoom', zoom: null }
    case 'Enter':
      return moment === null ? null : { kind: 'choose' }
    default:
      return null
  }
}

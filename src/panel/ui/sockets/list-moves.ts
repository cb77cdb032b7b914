// What a key does in the list: moves, folds, unfolds, zooms. The keys of the ARIA tree grid.
// https://www.w3.org/WAI/ARIA/apg/patterns/treegrid/
import { indexFor } from '../layout/list-keys'
import type { ListEntry } from './list-entries'

export type ListMove =
  /** -1: to “All sockets”. */
  | { readonly kind: 'go'; readonly index: number }
  | { readonly kind: 'toggle' | 'show'; readonly entry: ListEntry }
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'pan'; readonly by: number }
  | { readonly kind: 'reset' }

export interface KeyPress {
  readonly key: string
  readonly shiftKey: boolean
}

const ZOOM = 2
const PAN = 0.25

function onAxis({ key, shiftKey }: KeyPress): ListMove | null {
  if (key === '+' || key === '=') return { kind: 'zoom', factor: ZOOM }
  if (key === '-') return { kind: 'zoom', factor: 1 / ZOOM }
  if (key === '0') return { kind: 'reset' }
  if (!shiftKey) return null
  if (key === 'ArrowLeft') return { kind: 'pan', by: -PAN }
  return key === 'ArrowRight' ? { kind: 'pan', by: PAN } : null
}

function onTree(key: string, entries: readonly ListEntry[], active: number): ListMove | null {
  const entry = entries[active]
  if (entry === undefined) return null
  const isOpen = entry.kind === 'socket' ? null : entry.isOpen
  if (key === 'Enter') return { kind: entry.kind === 'page' ? 'toggle' : 'show', entry }
  if (key === ' ' && isOpen !== null) return { kind: 'toggle', entry }
  if (key === 'ArrowRight' && isOpen !== null)
    return isOpen ? { kind: 'go', index: active + 1 } : { kind: 'toggle', entry }
  if (key !== 'ArrowLeft') return null
  if (isOpen) return { kind: 'toggle', entry }
  const parent = entries.findIndex(({ id }) => id === entry.parent)
  return parent < 0 ? null : { kind: 'go', index: parent }
}

/** `page`: entries in view. null: the key is not for the list. */
export function listMove(
  press: KeyPress,
  entries: readonly ListEntry[],
  active: number,
  page: number,
): ListMove | null {
  const other = onAxis(press) ?? onTree(press.key, entries, active)
  if (other !== null) return other
  const place = { index: active + 1, count: entries.length + 1, page, start: 0 }
  const index = indexFor(press.key, place)
  return index === null ? null : { kind: 'go', index: index - 1 }
}

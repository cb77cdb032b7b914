// The list of suggestions beside the filter: when it is open, which is chosen, what the keys do.

import type { Signal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useLatest } from '../layout/use-latest'
import { inserted, type Suggestion, suggestionsFor } from './filter-suggestions'

export interface OpenSuggestions {
  readonly list: readonly Suggestion[]
  /** -1: none is chosen. */
  readonly index: number
  take(suggestion: Suggestion): void
  /** True: the key was for the list. */
  onKey(event: KeyboardEvent): boolean
  /** The text or the caret has changed. */
  moved(): void
  toggle(): void
  close(): void
}

interface Asking {
  readonly isOpen: boolean
  /** By the reader, not by what was typed. */
  readonly isAsked: boolean
  readonly index: number
}

const CLOSED: Asking = { isOpen: false, isAsked: false, index: -1 }

export function useSuggestions(
  input: RefObject<HTMLInputElement | null>,
  text: Signal<string>,
): OpenSuggestions {
  const asking = useLatest(CLOSED)
  const find = () => {
    const caret = input.current?.selectionStart ?? text.value.length
    return suggestionsFor(text.value, caret, asking.value.isAsked)
  }
  const listed = () => (asking.value.isOpen ? find().list : [])
  const take = (suggestion: Suggestion) => {
    const next = inserted(text.value, find(), suggestion)
    text.value = next.text
    const field = input.current
    if (!field) return
    field.value = next.text
    field.focus()
    field.setSelectionRange(next.caret, next.caret)
    asking.set({ isOpen: next.text[next.caret - 1] === ':', isAsked: false, index: -1 })
  }
  const move = (step: 1 | -1) => {
    const { length } = listed()
    const { index } = asking.value
    if (length === 0) return asking.set({ isOpen: true, isAsked: true, index: 0 })
    const from = index < 0 && step < 0 ? 0 : index
    asking.set({ ...asking.value, index: (from + step + length) % length })
  }
  const onKey = ({ key }: KeyboardEvent) => {
    const list = listed()
    const chosen = list[asking.value.index]
    if (key === 'ArrowDown') move(1)
    else if (key === 'ArrowUp' && list.length > 0) move(-1)
    else if ((key === 'Enter' || key === 'Tab') && chosen) take(chosen)
    else if (key === 'Escape' && list.length > 0) asking.set(CLOSED)
    else return false
    return true
  }
  const { isAsked, isOpen, index } = asking.value
  return {
    ...{ list: listed(), index, take, onKey },
    moved: () => asking.set({ isOpen: true, isAsked: isAsked && isOpen, index: -1 }),
    toggle: () =>
      asking.set(listed().length > 0 ? CLOSED : { ...CLOSED, isOpen: true, isAsked: true }),
    close: () => asking.set(CLOSED),
  }
}

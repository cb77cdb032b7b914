// The selection in a hex dump, as pointer and keys change it; copies it as hexadecimal.
import { type Signal, useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { type TallList, type TallWindow, topOfLine } from '../layout/tall-list'
import { copyText } from '../payload/copy-text'
import { hexPairs } from './hex'
import { byteAt } from './hex-layout'
import { type HexSelection, rangeOf, selectedBy } from './hex-selection'
import { copied } from './hex-values'

interface Shown {
  readonly bytes: Uint8Array
  readonly perLine: number
  readonly list: TallList
  readonly window: TallWindow
  readonly scroller: RefObject<HTMLElement | null>
  /** Selected when it changes. */
  readonly found: HexSelection | null
}

interface Selecting {
  readonly selection: Signal<HexSelection>
  /** Of an element of eight characters: how wide they are. */
  readonly ruler: RefObject<HTMLSpanElement | null>
  readonly onPointer: (event: PointerEvent) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** The byte under a pointer; null: nothing is laid out. */
function byteUnder(event: PointerEvent, ruler: Element | null, shown: Shown): number | null {
  const { bytes, perLine, list, window, scroller } = shown
  const box = scroller.current?.firstElementChild?.getBoundingClientRect()
  const character = (ruler?.getBoundingClientRect().width ?? 0) / 8
  if (!box || character === 0 || bytes.length === 0) return null
  const line =
    window.first + Math.floor((event.clientY - box.top - window.offset) / list.lineHeight)
  const byte = line * perLine + byteAt((event.clientX - box.left) / character, perLine)
  return Math.max(0, Math.min(bytes.length - 1, byte))
}

function byKey(event: KeyboardEvent, now: HexSelection, shown: Shown): HexSelection | null {
  const { key, shiftKey } = event
  const { bytes, perLine, list } = shown
  const page = Math.floor(list.inView / list.lineHeight) || 1
  const command = event.ctrlKey || event.metaKey
  if (event.altKey) return null
  return selectedBy({ key, shiftKey, command }, now, { length: bytes.length, width: perLine, page })
}

function bringIntoView(byte: number, { perLine, list, scroller }: Shown): void {
  const element = scroller.current
  if (element === null) return
  element.scrollTop = topOfLine(list, Math.floor(byte / perLine), element.scrollTop)
}

/** Once the view is laid out, which tells where the line stands. */
function useFound(shown: Shown, selection: Signal<HexSelection>): void {
  const { found, list } = shown
  const isLaidOut = list.inView > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: a match is gone to once, not as the view scrolls
  useLayoutEffect(() => {
    if (found === null || !isLaidOut) return
    selection.value = found
    bringIntoView(found.anchor, shown)
  }, [found, isLaidOut])
}

export function useHexSelection(shown: Shown): Selecting {
  const { bytes, scroller } = shown
  const selection = useSignal<HexSelection>({ anchor: 0, focus: 0 })
  const ruler = useRef<HTMLSpanElement>(null)
  useFound(shown, selection)
  const onPointer = (event: PointerEvent) => {
    const focus = byteUnder(event, ruler.current, shown)
    const isDrag = event.type === 'pointermove'
    if (focus === null || (event.buttons & 1) === 0) return
    if (!isDrag) scroller.current?.setPointerCapture(event.pointerId)
    const anchor = isDrag || event.shiftKey ? selection.value.anchor : focus
    selection.value = { anchor, focus }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = byKey(event, selection.value, shown)
    const isCopy = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'c'
    const { first, last } = rangeOf(selection.value)
    if (isCopy) void copyText(hexPairs(copied(bytes.subarray(first, last + 1))))
    else if (next === null) return
    else {
      selection.value = next
      const isMove = event.key.length > 1 // "select all" leaves the view where it is
      if (isMove) bringIntoView(next.focus, shown)
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return { selection, ruler, onPointer, onKeyDown }
}

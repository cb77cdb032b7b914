// Carries out what keys and pointers ask of the list, on the list as it is at that moment.
import type { RefObject } from 'preact'
import { isPlain } from '../layout/list-keys'
import type { PanelState } from '../panel-state'
import { type ListEntry, socketOf } from './list-entries'
import { listModel } from './list-model'
import { type ListMove, listMove } from './list-moves'
import { PAGE_HEADING_HEIGHT } from './socket-layout'
import { panned, zoomed } from './time-axis'

/** Of the entry above the sockets, which stays in view. */
export const ALL_HEIGHT = 24

/** An entry is chosen with its socket; a heading has none, and changes nothing but where one is. */
export function goTo(panel: PanelState, entry: ListEntry | undefined): void {
  panel.list.cursor.value = entry?.id ?? null
  if (entry?.kind === 'page') return
  panel.chooseSocket(entry ? socketOf(entry) : null)
}

function show(panel: PanelState, entry: ListEntry): void {
  const socket = socketOf(entry)
  if (socket !== null) panel.showSocket(socket)
}

/** Zooms about the middle, by keys and buttons; about the pointer, by the wheel. */
export function zoomBy(panel: PanelState, factor: number, width: number, at = 0.5): void {
  const { range, whole } = listModel(panel, width, panel.session.now())
  panel.list.zoom.value = zoomed(range, whole, at, factor)
}

export function panBy(panel: PanelState, by: number, width: number): void {
  const { range, whole } = listModel(panel, width, panel.session.now())
  if (range !== whole) panel.list.zoom.value = panned(range, whole, by)
}

export function useListKeys(panel: PanelState, scroller: RefObject<HTMLElement | null>) {
  const inView = () => Math.max(0, (scroller.current?.clientHeight ?? 0) - ALL_HEIGHT)
  const width = () => scroller.current?.clientWidth ?? 0
  const go = (index: number) => {
    const { entries, layout } = listModel(panel, width(), panel.session.now())
    goTo(panel, entries[index])
    const element = scroller.current
    if (element && index >= 0)
      element.scrollTop = layout.topToShow(index, element.scrollTop, inView())
  }
  const carryOut = (move: ListMove) => {
    switch (move.kind) {
      case 'go':
        return go(move.index)
      case 'toggle':
        panel.list.cursor.value = move.entry.id
        return panel.list.toggle(move.entry.id)
      case 'show':
        return show(panel, move.entry)
      case 'zoom':
        return zoomBy(panel, move.factor, width())
      case 'pan':
        return panBy(panel, move.by, width())
      case 'reset':
        panel.list.zoom.value = null
    }
  }
  return (event: KeyboardEvent) => {
    if (!isPlain(event)) return
    const { entries, active, rowHeight } = listModel(panel, width(), panel.session.now())
    const page = Math.max(1, Math.floor(inView() / Math.max(PAGE_HEADING_HEIGHT, rowHeight)))
    const move = listMove(event, entries, active, page)
    if (move === null) return
    carryOut(move)
    event.preventDefault()
  }
}

// What is chosen and open in the panel, and the few acts that change it.
import { effect, type Signal, signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Session } from '../session'
import type { Row } from '../store/rows'
import type { SocketRecord } from '../store/sockets'
import { placeOf } from './layout/virtual-window'

export type Tab = 'message' | 'socket'

export class PanelState {
  readonly detailsOpen: Signal<boolean> = signal(false)
  readonly tab: Signal<Tab> = signal('message')
  readonly settingsOpen: Signal<boolean> = signal(false)

  constructor(readonly session: Session) {
    effect(() => {
      session.store.epoch.value
      this.letGoOfTheGone()
    })
  }

  /** The socket that the details pane tells of. */
  get shownSocket(): SocketRecord | null {
    const { view } = this.session
    return view.socket.value ?? view.row.value?.socket ?? null
  }

  chooseSocket(socket: SocketRecord | null): void {
    const { view } = this.session
    view.socket.value = socket
    if (socket !== null && view.row.value?.socket !== socket) view.row.value = null
    if (view.row.value === null) this.tab.value = 'socket'
  }

  showSocket(socket: SocketRecord): void {
    this.chooseSocket(socket)
    this.tab.value = 'socket'
    this.detailsOpen.value = true
  }

  /** An open details pane follows to the message. */
  chooseRow(row: Row): void {
    this.session.view.row.value = row
    this.tab.value = 'message'
  }

  showRow(row: Row): void {
    this.chooseRow(row)
    this.detailsOpen.value = true
  }

  clear(): void {
    this.session.view.row.value = null
    this.session.store.clear()
  }

  togglePause(): void {
    const { paused } = this.session.view
    paused.value = !paused.value
  }

  /** What was dropped from the store must not stay chosen. */
  private letGoOfTheGone(): void {
    const { store, view } = this.session
    const row = view.row.peek()
    const { all } = store.rows
    if (row !== null && all[placeOf(all, row.id)] !== row) view.row.value = null
    const socket = view.socket.peek()
    if (socket !== null && !store.sockets.includes(socket)) view.socket.value = null
  }
}

export const PanelContext = createContext<PanelState | null>(null)

export function usePanel(): PanelState {
  const panel = useContext(PanelContext)
  if (panel === null) throw new Error('a component outside of the panel')
  return panel
}

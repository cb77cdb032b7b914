// What is chosen and open in the panel, and the few acts that change it.
import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Session } from '../session'
import { concerns } from '../store/concerns'
import { rowAt } from '../store/row-place'
import type { Row } from '../store/rows'
import type { SocketRecord } from '../store/sockets'
import { ActState } from './act/act-state'
import type { Asked, AskedTerm, PanelDialogName } from './asked'
import { type Cleared, ClearUndo } from './commands/clear-undo'
import { placeOf } from './layout/virtual-window'
import { ColumnSetting } from './messages/column-setting'
import { RowCopier } from './messages/row-copier'
import { SocketListState } from './sockets/list-state'
import { STAYING, type Tab, tabsFor } from './tabs'

export type { Tab } from './tabs'

export class PanelState {
  readonly detailsOpen: Signal<boolean> = signal(false)
  readonly tab: Signal<Tab> = signal('message')
  readonly settingsOpen: Signal<boolean> = signal(false)
  /** The list has only the sockets that matter to the back/forward cache. */
  readonly affectingOnly: Signal<boolean> = signal(false)
  /** How the list of sockets is filtered, sorted, folded and zoomed. */
  readonly list: SocketListState
  /** Whose verdict was asked for last: it comes into view. Each time another object. */
  readonly asked: Signal<Asked> = signal({ about: 'socket' })
  /** What lies over the panel. */
  readonly dialog: Signal<PanelDialogName | null> = signal(null)
  /** The note that is open beside a term. */
  readonly term: Signal<AskedTerm | null> = signal(null)
  private readonly clearUndo = new ClearUndo()
  /** The last clear, as long as it can be undone. */
  readonly cleared: ReadonlySignal<Cleared | null> = this.clearUndo.offered
  /** The row that the table is to bring into view, until it is; each time another object. */
  readonly goneTo: Signal<{ readonly row: Row } | null> = signal(null)

  readonly act: ActState
  readonly columnSetting: ColumnSetting
  readonly copier: RowCopier

  constructor(readonly session: Session) {
    const { settings } = session
    settings.remember('detailsOpen', this.detailsOpen)
    this.act = new ActState(session)
    this.list = new SocketListState(settings)
    this.columnSetting = new ColumnSetting(settings)
    this.copier = new RowCopier(session)
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

  get tabs(): readonly Tab[] {
    const hasSubject = this.session.view.row.value !== null || this.shownSocket !== null
    const { lessons, file } = this.session
    const hasLesson = lessons.current.value !== null
    return tabsFor({ hasSubject, hasLesson, isFile: file !== null }, this.tab.value)
  }

  chooseSocket(socket: SocketRecord | null): void {
    const { view } = this.session
    view.socket.value = socket
    if (socket !== null && view.row.value?.socket !== socket) view.row.value = null
    if (view.row.value === null && !this.staysInTab) this.tab.value = 'socket'
  }

  showSocket(socket: SocketRecord): void {
    const tab = this.staysInTab ? this.tab.value : 'socket'
    this.chooseSocket(socket)
    this.tab.value = tab
    this.detailsOpen.value = true
  }

  showVerdict(socket: SocketRecord): void {
    this.chooseSocket(socket)
    this.openCacheTab('socket')
  }

  showPageVerdict(): void {
    this.openCacheTab('page')
  }

  /** An open details pane follows to the message. */
  chooseRow(row: Row): void {
    // in the charts the row is a line; and who reads what is decoded goes on reading
    const stays = this.detailsOpen.value && ['charts', 'decoded', 'act'].includes(this.tab.value)
    this.session.view.row.value = row
    if (!stays) this.tab.value = 'message'
  }

  /** From elsewhere than the table: it comes into view there. */
  goTo(row: Row): void {
    this.chooseRow(row)
    this.goneTo.value = { row }
  }

  /** Among the rows that are shown. */
  nextBookmark(step: 1 | -1): void {
    const { bookmarks, row, visible } = this.session.view
    const next = bookmarks.next(row.peek(), step, (other) => rowAt(visible, other) >= 0)
    if (next) this.goTo(next)
  }

  findNext(step: 1 | -1): void {
    const { find, row } = this.session.view
    const next = find.next(row.peek(), step)
    if (next) this.goTo(next)
  }

  showRow(row: Row): void {
    this.chooseRow(row)
    this.detailsOpen.value = true
  }

  /** From anywhere; again: closes it. */
  toggleCharts(): void {
    const isShown = this.detailsOpen.value && this.tab.value === 'charts'
    this.tab.value = 'charts'
    this.detailsOpen.value = !isShown
  }

  /** Chooses a row that may be far out of view, or hidden by the choice of another socket. */
  goToRow(row: Row): void {
    const { socket } = this.session.view
    if (socket.value !== null && !concerns(row, socket.value)) socket.value = row.socket
    this.showRow(row)
    this.goneTo.value = { row }
  }

  showTab(tab: Tab): void {
    this.tab.value = tab
    this.detailsOpen.value = true
  }

  openDialog(name: PanelDialogName): void {
    this.dialog.value = name
  }

  clear(): void {
    const { store, view } = this.session
    const rows = store.rows.all.length
    view.row.value = null
    const undo = view.clear()
    if (rows > 0) this.clearUndo.offer(rows, undo)
  }

  /** False: there is nothing to undo. */
  undoClear(): boolean {
    return this.clearUndo.undo()
  }

  forgetCleared(): void {
    this.clearUndo.forget()
  }

  togglePause(): void {
    const { paused } = this.session.view
    paused.value = !paused.value
  }

  /** Who compares verdicts, curves or lives, goes from socket to socket and stays in that tab. */
  private get staysInTab(): boolean {
    return this.detailsOpen.value && STAYING.includes(this.tab.value)
  }

  private openCacheTab(about: Asked['about']): void {
    this.asked.value = { about }
    this.tab.value = 'bfcache'
    this.detailsOpen.value = true
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

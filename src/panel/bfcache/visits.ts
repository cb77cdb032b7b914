// Pages that were left, as they were judged then, and what became of them and of their sockets.
import type { Browser, Observation } from '../../bfcache/browser'
import { compare, type Return } from '../../bfcache/outcome'
import { RELOADED_WITHIN, VISITS } from '../../wire/bfcache-limits'
import type { Visit } from './bfcache-view'
import type { Kin } from './habits'
import {
  type Arrived,
  type Leaving,
  nameOf,
  type SocketName,
  type Standing,
  type StandingSocket,
} from './leaving'
import { type Open, returnOf } from './open-visit'

export interface VisitsHost {
  readonly browser: Browser
  /** A return has shown which regime holds. */
  observed(observation: Observation): void
  /** Nothing more is waited for. */
  settled(visit: Visit): void
  /** bufferedAmount of a socket that was cut; null: not known. */
  bytesLeft(name: SocketName): number | null
}

export class Visits {
  private readonly open: Open[] = []
  private keys = 0

  constructor(private readonly host: VisitsHost) {}

  /** Newest first. A page without sockets is of interest once it has come back. */
  get all(): readonly Visit[] {
    const visits = this.open.map(({ visit }) => visit).reverse()
    return visits.filter(({ happened, sockets }) => happened !== null || sockets.length > 0)
  }

  left({ document, url, at: leftAt, byTest }: Leaving, { predicted, sockets }: Standing): void {
    if (this.isTold(document, leftAt)) return
    this.keys += 1
    const visit: Visit = {
      ...{ key: this.keys, url, leftAt, byTest, predicted, sockets },
      ...{ happened: null, comparison: null, isSettled: false },
    }
    const names = new Map(sockets.map((socket) => [nameOf(socket), socket]))
    this.open.push({ visit, document, names, ends: new Map(), shownAt: null })
    if (this.open.length > VISITS) this.open.shift()
  }

  /** It stood otherwise when the navigation began. */
  revise(document: string, { predicted, sockets }: Standing): void {
    const at = this.open.findLastIndex((one) => one.document === document)
    const open = this.open[at]
    if (!open || open.visit.happened !== null) return
    const names = new Map(sockets.map((socket) => [nameOf(socket), socket]))
    this.open[at] = { ...open, names, visit: { ...open.visit, predicted, sockets } }
  }

  /** Whether a document of the top frame has been left, and is known to be. */
  isAway(document: string): boolean {
    const open = this.open.findLast((one) => one.document === document)
    return open !== undefined && open.visit.happened === null
  }

  /** A document that was left is shown again: `pageshow`, persisted. */
  restored(document: string, at: number): void {
    const open = this.open.findLast((one) => one.document === document)
    if (!open || open.visit.happened !== null || at < open.visit.leftAt) return
    open.shownAt = at
    this.came(open, { restored: true, at, reasons: null })
  }

  /** A new document in the place of one that was left: by back or forward, or by itself at once. */
  reloaded({ document, type, url, at, reasons }: Arrived): void {
    const open = this.open.findLast(({ visit }) => visit.url === url)
    if (!open || open.document === document) return
    const isLate = open.shownAt !== null && at - open.shownAt < RELOADED_WITHIN
    if (type === 'reload' && isLate) this.came(open, { restored: false, at, reasons: null })
    // loaded anew where it stood: nobody will come back to what it was before
    else if (type === 'reload' && open.visit.happened === null) this.drop(open)
    if (type !== 'back_forward' || open.visit.happened !== null) return
    this.came(open, { restored: false, at, reasons })
    this.settle(open)
  }

  /** A close event of 1006, perhaps of a socket that was cut; a frame may tell it before its page is heard. */
  closedAbnormally(name: SocketName, at: number): void {
    const open = this.open.findLast(({ names }) => names.has(nameOf(name)))
    const socket = open?.names.get(nameOf(name))
    if (!open || !socket || open.visit.isSettled) return
    open.ends.set(socket.key, { at, bytesLost: this.host.bytesLeft(name), madeAgainAt: null })
    this.update(open)
  }

  /** A socket was made: of one that was cut, the page has reconnected. ms from `pageshow`; null: of none. */
  made(url: string, at: number): number | null {
    // the page in between was left later
    const open = this.open.findLast(({ shownAt, visit }) => shownAt !== null && !visit.isSettled)
    if (!open || open.shownAt === null) return null
    for (const { key, url: other } of open.names.values()) {
      const end = open.ends.get(key)
      if (other !== url || end === undefined || end.madeAgainAt !== null) continue
      end.madeAgainAt = at
      this.update(open)
      return at - open.shownAt
    }
    return null
  }

  /** Keys of the visits that have come back, and of which more is waited for. */
  get followed(): readonly number[] {
    const followed = this.open.filter(({ visit }) => visit.happened !== null && !visit.isSettled)
    return followed.map(({ visit }) => visit.key)
  }

  /** Nothing more is waited for. The sockets that were cut and did not come back. */
  settleThose(keys: readonly number[]): Kin[] {
    const settling = this.open.filter(
      ({ visit: { key, isSettled } }) => !isSettled && keys.includes(key),
    )
    return settling.flatMap((open) => this.settle(open))
  }

  /** Page and relay both tell of a leaving, and either may come late. */
  private isTold(document: string, leftAt: number): boolean {
    const last = this.open.findLast((one) => one.document === document)?.visit
    return last !== undefined && (last.happened === null || leftAt <= last.happened.at)
  }

  private drop(open: Open): void {
    this.open.splice(this.open.indexOf(open), 1)
  }

  private came(open: Open, what: Pick<Return, 'restored' | 'at' | 'reasons'>): void {
    const { url, leftAt } = open.visit
    open.visit.happened = { ...what, url, away: what.at - leftAt, sockets: [] }
    this.update(open)
  }

  private update(open: Open): void {
    const { visit, names } = open
    if (visit.happened === null) return
    const followed = [...names.values()].filter(({ isFollowed }) => isFollowed)
    visit.happened = { ...visit.happened, sockets: followed.map(({ key }) => returnOf(open, key)) }
    visit.comparison = compare(visit.predicted, visit.happened, this.host.browser)
  }

  private settle(open: Open): Kin[] {
    open.visit.isSettled = true
    const observation = open.visit.comparison?.observation
    if (observation) this.host.observed(observation)
    this.host.settled(open.visit)
    const stayed = open.visit.happened?.sockets.filter(
      ({ cutAfter, reconnectedAfter }) => cutAfter !== null && reconnectedAfter === null,
    )
    const isOne = ({ key }: StandingSocket) => stayed?.some(({ socket }) => socket === key)
    return [...open.names.values()].filter(isOne)
  }
}

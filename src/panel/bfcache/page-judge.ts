// Has the judge look at the page that the tab shows, anew whenever the store has changed.
import type { Browser, Observation } from '../../bfcache/browser'
import { judgeDocument } from '../../bfcache/judge-document'
import { judgeElsewhere } from '../../bfcache/other-browsers'
import { judgeRegime, type Setting } from '../../bfcache/regime'
import type { DocumentVerdict, SocketVerdict } from '../../bfcache/verdict'
import { JUDGE_DEAR, JUDGE_REST, JUDGE_REST_MOST } from '../../wire/bfcache-limits'
import type { DocumentRecord } from '../store/documents'
import { isOfPage } from '../store/handshake'
import type { Store } from '../store/store'
import type { BfcacheView, PageVerdict } from './bfcache-view'
import { type Page, pageCircumstances, socketCircumstances } from './circumstances-of'
import type { Habits } from './habits'
import type { Standing } from './leaving'
import type { Listeners } from './page-survey'

/** What the page was seen doing, and what was asked of it. */
export interface Known {
  readonly habits: Habits
  readonly listeners: Listeners | null
  readonly observations: readonly Observation[]
  /** Whether a document of this URL is `no-store`; null: not known. */
  noStore(url: string): boolean | null
}

export interface JudgeClock {
  after(ms: number, task: () => void): unknown
  /** ms. */
  now(): number
}

interface Judged {
  readonly version: number
  readonly page: PageVerdict | null
}

const allVerdicts = ({ sockets, frames }: DocumentVerdict): readonly SocketVerdict[] => [
  ...sockets,
  ...frames.flatMap(allVerdicts),
]

export class PageJudge {
  private judged: Judged | null = null
  private bySocket = new Map<number, SocketVerdict>()
  private stood: { readonly judged: Judged | null; readonly standing: Standing | null } | null =
    null
  /** ms: a page of thousands of sockets is not judged again before that. */
  private restsUntil = 0
  private isAsked = false

  constructor(
    private readonly store: Store,
    private readonly browser: Browser,
    private readonly known: () => Known,
    private readonly clock: JudgeClock,
  ) {}

  get setting(): Setting {
    const { browser } = this
    return { browser, regime: judgeRegime(browser, this.known().observations) }
  }

  /** The document of the top frame; null: none is known. */
  get top(): DocumentRecord | null {
    for (const one of this.store.documents.values()) if (one.top && !one.past) return one
    return null
  }

  /** Whether a document is of the page that is shown. */
  isOfPage(id: string): boolean {
    const { store, top } = this
    const document = store.documents.get(id)
    return (
      document !== undefined &&
      top?.live === true &&
      !document.past &&
      store.pageOf(document) === top
    )
  }

  page(): PageVerdict | null {
    const version = this.store.version.peek()
    const before = this.judged?.page ?? null
    if (this.judged?.version === version || this.isResting(before)) return before
    const began = this.clock.now()
    const page = this.describe()
    // a page that has been left stays judged as it was
    if (page?.top.live === false && before?.document === page.top) return before
    const verdict = page && judgeDocument(pageCircumstances(page, this.setting), this.setting)
    this.bySocket = new Map((verdict ? allVerdicts(verdict) : []).map((one) => [one.socket, one]))
    const judged = page && verdict ? this.pageVerdict(page, verdict) : null
    this.judged = { version, page: judged }
    const now = this.clock.now()
    const cost = now - began
    this.restsUntil = cost < JUDGE_DEAR ? 0 : now + Math.min(cost * JUDGE_REST, JUDGE_REST_MOST)
    return judged
  }

  verdictOn: BfcacheView['verdictOn'] = ({ key }) => {
    this.page()
    return this.bySocket.get(key) ?? null
  }

  elsewhere: BfcacheView['elsewhere'] = (socket) => {
    const page = this.describe()
    if (page === null) return []
    const noStore = page.noStore(socket.document.worker ? page.top : socket.document)
    return judgeElsewhere(socketCircumstances(page, socket), { noStore })
  }

  /** With the names of its sockets, for when it comes back. While the judge rests, as it was. */
  standing(): Standing | null {
    const predicted = this.page()?.verdict
    const { judged } = this
    if (this.stood === null || this.stood.judged !== judged)
      this.stood = { judged, standing: predicted ? this.stand(predicted) : null }
    return this.stood.standing
  }

  /** The page is left: how it stands is asked now or never. */
  lastStanding(): Standing | null {
    this.restsUntil = 0
    return this.standing()
  }

  private stand(predicted: DocumentVerdict): Standing | null {
    const page = this.describe()
    if (page === null) return null
    const sockets = page.sockets.map((record) => {
      const { key, socket, url, document } = record
      const names = { page: document.url, document: document.id, number: socket }
      return { key, socket, url, ...names, isFollowed: isOfPage(record) }
    })
    return { predicted, sockets }
  }

  /** Who asks is told when it is over. */
  private isResting(before: PageVerdict | null): boolean {
    const left = this.restsUntil - this.clock.now()
    if (left <= 0 || before === null || before.document !== this.top) return false
    if (!this.isAsked) {
      this.isAsked = true
      this.clock.after(left, () => {
        this.isAsked = false
        this.store.changed()
      })
    }
    return true
  }

  private pageVerdict(page: Page, verdict: DocumentVerdict): PageVerdict {
    const { top, listeners } = page
    return {
      document: top,
      verdict,
      noStore: page.noStore(top),
      knowsListeners: listeners !== null,
    }
  }

  private describe(): Page | null {
    const { store, top } = this
    if (top === null) return null
    const { habits, listeners, noStore } = this.known()
    const belongs = (one: DocumentRecord) => !one.past && store.pageOf(one) === top
    return {
      ...{ top, habits, listeners },
      sockets: store.sockets.filter((socket) => belongs(socket.document)),
      frames: [...store.documents.values()].filter(
        (one) => !one.top && !one.worker && one.live && belongs(one),
      ),
      noStore: ({ url }) => noStore(url),
    }
  }
}

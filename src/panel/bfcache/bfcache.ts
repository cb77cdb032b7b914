// Joins the judge with the panel: what it is told, when a page is left and comes back, what it has learnt.
import type { Browser } from '../../bfcache/browser'
import { sampleOf } from '../../bfcache/remedies'
import { RECONNECTS_WITHIN } from '../../wire/bfcache-limits'
import type { Fact } from '../../wire/facts'
import type { Hello } from '../../wire/packets'
import type { Store } from '../store/store'
import type { BfcacheView } from './bfcache-view'
import { Departure } from './departure'
import { Diary } from './diary'
import { Habits } from './habits'
import type { SocketName } from './leaving'
import { ListenerSurvey } from './listener-survey'
import { type ObservationStorage, Observations } from './observations'
import { PageJudge } from './page-judge'
import { PageTest } from './page-test'
import { originOf, reasonsOf } from './readings'
import { StoreRules } from './store-rules'
import { VisitHistory, type VisitStorage } from './visit-history'
import { Visits } from './visits'

export interface BfcacheHost {
  readonly store: Store
  readonly browser: Browser
  readonly storage: ObservationStorage
  readonly visitStorage: VisitStorage
  /** Runs it in the page; rejects where that is closed to extensions. */
  inPage(expression: string): Promise<string>
  after(ms: number, task: () => void): () => void
  /** ms since the epoch. */
  now(): number
}

export interface Bfcache extends BfcacheView {
  /** A document is about to be told to the store. */
  arriving(hello: Hello): void
  hello(hello: Hello): void
  /** Gives facts to the store, and judges the page at the fact that says that it is left. */
  apply(document: string, facts: readonly Fact[]): void
  /** It is told of the answers that documents came in. */
  readonly rules: StoreRules
  /** A document says that it is left. */
  away(document: string): void
  navigated(url: string): void
  /** Whether anybody looks at the panel. */
  lookedAt(isShown: boolean): void
}

class BfcachePanel implements Bfcache {
  private readonly habits = new Habits()
  readonly rules: StoreRules
  private readonly observations: Observations
  private readonly history: Visits
  private readonly earlier: VisitHistory
  private readonly diary: Diary
  private readonly tester: PageTest
  private readonly departure: Departure
  private readonly judge: PageJudge
  private readonly survey: ListenerSurvey

  constructor(private readonly host: BfcacheHost) {
    const { store, browser, storage, inPage, after } = host
    this.rules = new StoreRules(() => store.changed())
    this.observations = new Observations(storage, () => store.changed())
    this.earlier = new VisitHistory(host.visitStorage, () => store.changed())
    this.history = new Visits({
      browser,
      observed: (one) => void this.observations.add({ ...one, url: originOf(one.url) }),
      settled: (visit) => void this.earlier.add(visit),
      bytesLeft: ({ document, socket }: SocketName) =>
        store.socketAt(document, socket)?.buffered.amount ?? null,
    })
    this.diary = new Diary(
      this.habits,
      this.history,
      (document) => store.documents.get(document)?.url ?? '',
    )
    this.tester = new PageTest({ inPage, after, hold: (on) => store.hold(on) })
    this.departure = new Departure(browser.engine)
    const noStore = (url: string) => this.rules.of(url)
    const known = () => {
      const { habits, survey, observations } = this
      return { habits, listeners: survey.listeners, observations: observations.list, noStore }
    }
    this.judge = new PageJudge(store, browser, known, host)
    this.survey = new ListenerSurvey({
      ...{ inPage, after, now: host.now, canTell: browser.engine === 'chromium' },
      shown: () => (store.isTopLive ? (this.judge.top?.id ?? null) : null),
      changed: () => store.changed(),
    })
    void this.observations.restore()
    void this.earlier.restore()
  }

  get setting() {
    return this.judge.setting
  }
  get visits() {
    return this.history.all.filter((visit) => !this.earlier.has(visit))
  }
  get test() {
    return this.tester.state
  }
  page = () => this.judge.page()
  earlierVisits = () => this.earlier.of(this.judge.top?.url ?? '')
  verdictOn: BfcacheView['verdictOn'] = (socket) => this.judge.verdictOn(socket)
  elsewhere: BfcacheView['elsewhere'] = (socket) => this.judge.elsewhere(socket)
  sampleFor: BfcacheView['sampleFor'] = sampleOf

  startTest = () => this.tester.start()

  navigated(url: string): void {
    this.tester.navigated(url)
    this.survey.soon()
  }

  lookedAt(isShown: boolean): void {
    if (isShown) this.survey.resume()
    else this.survey.pause()
  }

  /** The word of a page that is not cached can be lost with it (Firefox): the next page tells that it went. */
  arriving({ document, place, timeOrigin, arrival }: Hello): void {
    const { top } = this.judge
    if (place.depth > 0 || top === null || top.id === document) return
    this.leave(top.id, timeOrigin)
    const before = arrival.restoredAt === null ? this.departure.stoodAt(timeOrigin) : null
    if (before) this.history.revise(top.id, before)
  }

  hello({ document, url, place, timeOrigin, arrival }: Hello): void {
    if (place.depth > 0) return
    const { type, restoredAt } = arrival
    if (restoredAt !== null && this.history.isAway(document)) {
      this.history.restored(document, restoredAt)
      this.settleLater()
    }
    this.history.reloaded({ document, url, type, at: timeOrigin, reasons: reasonsOf(arrival) })
    this.survey.of(document)
  }

  apply(document: string, facts: readonly Fact[]): void {
    const { store } = this.host
    let from = 0
    facts.forEach((fact, index) => {
      if (!this.diary.isNew(document, fact)) return
      const isSign = this.departure.isSign(fact)
      if ((isSign || this.departure.isFailure(fact)) && this.judge.isOfPage(document)) {
        if (index > from) store.facts(document, facts.slice(from, index))
        from = index
        const standing = this.judge.standing()
        this.departure[isSign ? 'keep' : 'failed'](fact, standing)
      }
      this.read(document, fact)
    })
    if (from < facts.length) store.facts(document, facts.slice(from))
  }

  private read(document: string, fact: Fact): void {
    this.diary.read(document, fact)
    if (fact.kind === 'page-hidden') this.leave(document, fact.time)
    if (fact.kind === 'page-shown' && fact.persisted) this.settleLater()
    if (fact.kind === 'socket-created') this.survey.soon()
  }

  /** A page without sockets of its own does not tell that it is left: its relay does. */
  away(document: string): void {
    if (this.judge.top?.id !== document || this.history.isAway(document)) return
    this.leave(document, this.host.now())
  }

  private leave(document: string, at: number): void {
    const { top } = this.judge
    if (top?.id !== document) return
    const standing = this.departure.take(at, this.judge.lastStanding())
    const byTest = this.tester.isRunning
    if (standing) this.history.left({ document, url: top.url, at, byTest }, standing)
  }

  /** The visits that have come back by now: another may come meanwhile, and has its own time. */
  private settleLater(): void {
    const keys = this.history.followed
    this.host.after(RECONNECTS_WITHIN, () => {
      for (const kin of this.history.settleThose(keys)) this.habits.stayedAway(kin)
      this.host.store.changed()
    })
  }
}

export const createBfcache = (host: BfcacheHost): Bfcache => new BfcachePanel(host)

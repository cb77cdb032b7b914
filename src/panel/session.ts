// Joins the panel's parts: the port to the background, the inbox, the store, the view.
import { effect } from '@preact/signals'
import { browser } from '../platform/browser'
import { askPage } from '../platform/inspected-window'
import { createReconnectingPort, type PortLike } from '../platform/reconnecting-port'
import { LOOK_AGAIN, LOST_AFTER, RECONCILE_AFTER, WAKE_AGAIN } from '../wire/limits'
import { type DownPacket, type FromPanel, PANEL_PORT } from '../wire/packets'
import type { Actions } from './actions'
import { after } from './after'
import { type Bfcache, createBfcache } from './bfcache/bfcache'
import type { BfcacheView } from './bfcache/bfcache-view'
import { browserOf } from './bfcache/this-browser'
import { observationStorage, visitStorage } from './bfcache-storage'
import { createBodyDisk } from './body-disk'
import { connectNetwork } from './connect-network'
import { createActs } from './create-acts'
import { createLessons } from './create-lessons'
import { createProtocols, type Protocols } from './create-protocols'
import { Findings } from './findings/findings'
import { createInbox, type InboxListener } from './inbox'
import type { Lessons } from './lessons/lessons'
import { type OpenedFile, OpenedFiles } from './opened-file'
import { PayloadLimit } from './payload-limit'
import { createPayloads, type Payloads } from './payloads'
import type { RuleBook } from './rule-book'
import type { Settings } from './settings'
import { LinkStatus } from './store/status'
import { Store } from './store/store'
import { View } from './store/view'
import { isAlive, isOpenToUs } from './surroundings'
import { createViewHost } from './view-host'

/** What is of the page that is inspected, also while a file is looked at in its place. */
export interface OfPage {
  readonly settings: Settings
  readonly lessons: Lessons
  readonly actions: Actions
  readonly ruleBook: RuleBook
}

export interface Session extends Protocols, OfPage {
  readonly store: Store
  readonly view: View
  readonly status: LinkStatus
  readonly payloads: Payloads
  readonly limit: PayloadLimit
  readonly bfcache: BfcacheView
  readonly findings: Findings
  /** ms since the epoch; of a file, when it ends. */
  now(): number
  /** What it is read from; null: the page that is inspected. */
  readonly file: OpenedFile | null
  readonly files: OpenedFiles<Session>
}

/** Connects at once, and stays connected until DevTools closes. */
export function openSession(tab: number, settings: Settings): Session {
  let wakes = 0
  let notLost = () => {}
  const store = new Store({
    forget: (document) => inbox.forget(document),
    added(rows) {
      payloads.readBlobs(rows)
      findings.note(rows)
      lessons.note(rows)
      decoding.added(rows)
    },
    disk: createBodyDisk(),
  })
  const findings = new Findings(store, Date.now)
  const lessons = createLessons(store, () => bfcache.visits)
  const status = new LinkStatus(store)
  const toBackground = (message: FromPanel) => port.post(message)
  const wake = () => void toBackground({ kind: 'wake' })
  const unreachable = async () => {
    wakes += 1
    if (wakes <= WAKE_AGAIN.length) return void after(WAKE_AGAIN[wakes - 1] ?? 0, wake)
    status.page.value = (await isOpenToUs()) ? 'reload' : 'restricted'
    store.leftForUnreachable()
  }
  const limit = new PayloadLimit()
  settings.tie('payloadLimit', limit.most)
  settings.tie('preserveLog', store.preserveLog)
  effect(() => store.rows.bodies.limitTo(settings.values.value.memoryLimit))
  const post = (link: number, packet: DownPacket) =>
    toBackground({ kind: 'to-relay', link, packet })
  const listener: InboxListener = {
    onHello(hello, frame) {
      status.page.value = 'reachable'
      bfcache.arriving(hello)
      store.hello(hello, frame)
      network.hello(hello.document)
      bfcache.hello(hello)
      if (hello.place.depth === 0) lessons.arrive(hello.url)
      acts.hello(hello)
    },
    onFacts(document, facts) {
      bfcache.apply(document, facts)
      network.facts(document, facts)
    },
    onGone(document) {
      network.gone(document)
      acts.gone(document)
      store.gone(document)
      // Chromium tells a panel of no navigation to a page that is closed to extensions
      after(LOOK_AGAIN, () => {
        if (!store.isTopLive) wake()
      })
    },
    onAway: (document) => bfcache.away(document),
    onActed: (acted) => acts.actions.onActed(acted),
    onActing: (document, acting) => acts.actions.onActing(document, acting),
    onPayload: (document, part) => payloads.onPart(document, part),
    onStranger: () => {
      status.page.value = 'reload'
    },
    onWoken: (reachable) => {
      if (reachable) wakes = 0
      else void unreachable()
    },
  }
  const inbox = createInbox(post, listener, { most: () => limit.most.peek() })
  const { send } = inbox
  const acts = createActs({ store, send, after })
  const payloads = createPayloads({
    send,
    bring: (row) => store.rows.bring(row),
    after,
    changed: () => store.changed(),
  })
  const view = new View(store, createViewHost(after, payloads))
  settings.remember('hidesHeartbeats', view.hidesHeartbeats)
  const { decoding, protoFiles } = createProtocols({ store, view, payloads, settings, after })
  const bfcache: Bfcache = createBfcache({
    ...{
      store,
      browser: browserOf(navigator.userAgent),
      storage: observationStorage,
      visitStorage,
    },
    ...{ inPage: askPage, after, now: Date.now },
  })
  const network = connectNetwork({ store, view, status, bfcache })
  const port = createReconnectingPort({
    connect: () => browser.runtime.connect({ name: `${PANEL_PORT}${tab}` }) as unknown as PortLike,
    isAlive,
    after,
    onOpen() {
      notLost()
      status.link.value = 'connected'
      after(RECONCILE_AFTER, () => inbox.reconcile())
    },
    onMessage(message) {
      if (!network.receive(message) && !bfcache.rules.receive(message)) inbox.receive(message)
    },
    onLost() {
      inbox.disconnected()
      network.lost()
      notLost()
      notLost = after(LOST_AFTER, () => {
        status.link.value = 'lost'
      })
    },
    onInvalidated: () => {
      status.link.value = 'updated'
    },
  })
  browser.devtools.network.onNavigated.addListener((url) => {
    bfcache.navigated(url)
    wakes = 0
    wake()
  })
  limit.watch(() => inbox.resubscribe())
  port.open()
  const { actions, ruleBook } = acts
  const ofPage = { settings, lessons, actions, ruleBook }
  const files = new OpenedFiles<Session>(async (file, all) =>
    (await import('./open-file')).openFile(file, all, ofPage),
  )
  return {
    ...{ store, view, status, payloads, limit, bfcache, findings, decoding, protoFiles },
    ...{ ...ofPage, now: Date.now, file: null, files },
  }
}

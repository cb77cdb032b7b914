// Opens a file as a session of its own, read-only: the same store, decoders, judge and views, and no page.
import type { Captured } from '../capture/captured'
import { after } from './after'
import { type Bfcache, createBfcache } from './bfcache/bfcache'
import { browserOf } from './bfcache/this-browser'
import { createBodyDisk } from './body-disk'
import { Loader } from './capture/load-records'
import { readRecords } from './capture/read-records'
import { startCaptureWorker } from './capture/start-capture-worker'
import { createProtocols } from './create-protocols'
import { fileSettings } from './file-settings'
import { Findings } from './findings/findings'
import { OpenedFile, type OpenedFiles, type OpenSession } from './opened-file'
import { PayloadLimit } from './payload-limit'
import { createPayloads } from './payloads'
import type { OfPage, Session } from './session'
import type { Settings } from './settings'
import type { Row } from './store/row'
import { LinkStatus } from './store/status'
import { Store } from './store/store'
import { View } from './store/view'
import { createViewHost } from './view-host'

/** A task of its own, so that what is read can be looked at meanwhile. */
const turn = () => new Promise<void>((resolve) => void setTimeout(resolve))

/** Neither reads what this profile has seen, nor adds to it. */
const NOWHERE = { read: async () => undefined, write: async () => {} }

/** `Chromium 156` as its user agent would say it. */
const agentOf = (browser: string) =>
  browser.replace(/^Chromium /, 'Chrome/').replace(/^Firefox /, 'Firefox/') || navigator.userAgent

function createJudge(store: Store, browser: string, now: () => number): Bfcache {
  const judge = createBfcache({
    ...{ store, storage: NOWHERE, visitStorage: NOWHERE, after, now },
    browser: browserOf(agentOf(browser)),
    inPage: () => Promise.reject(new Error('a file')),
  })
  judge.lookedAt(false) // there is no page to ask
  return judge
}

/** The session without its judge, who must know first which browser the file is of. */
function createParts(settings: Settings, now: () => number) {
  let onRows = (_: readonly Row[]) => {}
  const store = new Store({
    forget: () => {},
    added: (rows) => onRows(rows),
    disk: createBodyDisk(),
  })
  store.preserveLog.value = true // all pages of the file stay
  store.rows.bodies.limitTo(settings.values.peek().memoryLimit)
  const status = new LinkStatus(store)
  status.link.value = 'connected'
  status.page.value = 'reachable'
  const payloads = createPayloads({
    ...{ send: () => false, after, changed: () => store.changed() },
    bring: (row) => store.rows.bring(row),
  })
  const view = new View(store, createViewHost(after, payloads))
  settings.remember('hidesHeartbeats', view.hidesHeartbeats)
  const protocols = createProtocols({ store, view, payloads, settings, after })
  const findings = new Findings(store, Date.now, undefined, now)
  onRows = (rows) => {
    findings.note(rows)
    protocols.decoding.added(rows)
  }
  return { store, status, payloads, view, findings, settings, now, ...protocols }
}

/** Whatever comes through here comes as it would come of a page. */
const loaderFor = (store: Store, bfcache: Bfcache) =>
  new Loader({
    hello(hello, frame) {
      bfcache.arriving(hello)
      store.hello(hello, frame)
      bfcache.hello(hello)
    },
    worker: (document) => store.addWorker(document),
    facts: (document, facts) => bfcache.apply(document, facts),
    gone: (document) => store.gone(document),
    socketAt: store.socketAt,
  })

/** Resolves when its first records are there, or it has turned out to have none. */
export async function openFile(file: File, files: OpenedFiles<Session>, ofPage: OfPage) {
  const { settings, dispose } = await fileSettings(ofPage.settings)
  const abort = new AbortController()
  const opened = new OpenedFile(file.name, () => abort.abort(new Error('stopped')))
  let loader: Loader | null = null
  const parts = createParts(settings, () => loader?.end ?? 0)
  const { store, view } = parts
  let judge: Bfcache | null = null
  return new Promise<OpenSession<Session>>((resolve) => {
    const begin = (browser: string) => {
      judge = createJudge(store, browser, parts.now)
      loader = loaderFor(store, judge)
      const session: Session = {
        ...{ ...ofPage, ...parts, files, file: opened, limit: new PayloadLimit(), bfcache: judge },
      }
      const close = () => {
        abort.abort(new Error('closed'))
        dispose()
      }
      resolve({ session, close })
      return loader
    }
    const take = (records: readonly Captured[], bytes: number) => {
      const [first] = records
      if (first?.kind === 'header') opened.header.value = first
      const at = loader ?? begin(opened.header.peek()?.browser ?? '')
      at.take(records)
      opened.reading.value = { step: 'reading', share: file.size === 0 ? 1 : bytes / file.size }
      store.changed()
    }
    void readRecords(file, { start: startCaptureWorker, take, turn }, abort.signal)
      .then((how) => {
        opened.reading.value = { step: 'ended', how }
      })
      .catch(() => {
        opened.reading.value = { step: 'stopped' }
      })
      .then(() => {
        const { end, marked } = loader ?? begin('')
        if (end > 0) view.bookmarks.restore(marked(store.rows.all))
        store.changed()
      })
  })
}

// Joins the panel's parts: the port to the background, the inbox, the store, the view.
import { browser } from '../platform/browser'
import { askPage } from '../platform/inspected-window'
import { createReconnectingPort, type PortLike } from '../platform/reconnecting-port'
import { LOOK_AGAIN, LOST_AFTER, RECONCILE_AFTER, WAKE_AGAIN } from '../wire/limits'
import { type DownPacket, type FromPanel, PANEL_PORT } from '../wire/packets'
import { createInbox, type InboxListener } from './inbox'
import { PayloadLimit } from './payload-limit'
import { createPayloads, type Payloads } from './payloads'
import { LinkStatus } from './store/status'
import { Store } from './store/store'
import { View } from './store/view'

export interface Session {
  readonly store: Store
  readonly view: View
  readonly status: LinkStatus
  readonly payloads: Payloads
  readonly limit: PayloadLimit
}

/** Key in `storage.local`: bytes up to which payloads are kept whole. */
const LIMIT_KEY = 'payload-limit'

const limitStorage = {
  read: async () => (await browser.storage.local.get(LIMIT_KEY))[LIMIT_KEY],
  write: (bytes: number) => browser.storage.local.set({ [LIMIT_KEY]: bytes }),
}

function after(ms: number, task: () => void): () => void {
  const timer = setTimeout(task, ms)
  return () => clearTimeout(timer)
}

const isAlive = () => {
  try {
    return browser.runtime.id !== undefined
  } catch {
    return false
  }
}

/** Whether scripts may run in the page: then only the content scripts are missing. */
async function isOpenToUs(): Promise<boolean> {
  try {
    return /^(https?|file):$/.test(await askPage('location.protocol'))
  } catch {
    return false
  }
}

/** Connects at once, and stays connected until DevTools closes. */
export function openSession(tab: number): Session {
  let wakes = 0
  let notLost = () => {}
  const store = new Store({
    forget: (document) => inbox.forget(document),
    added: (rows) => payloads.readBlobs(rows),
  })
  const status = new LinkStatus(store)
  const toBackground = (message: FromPanel) => port.post(message)
  const wake = () => void toBackground({ kind: 'wake' })
  const unreachable = async () => {
    wakes += 1
    if (wakes <= WAKE_AGAIN.length) return void after(WAKE_AGAIN[wakes - 1] ?? 0, wake)
    status.page.value = (await isOpenToUs()) ? 'reload' : 'restricted'
    store.leftForUnreachable()
  }
  const limit = new PayloadLimit(limitStorage, () => inbox.resubscribe())
  const post = (link: number, packet: DownPacket) =>
    toBackground({ kind: 'to-relay', link, packet })
  const listener: InboxListener = {
    onHello(hello, frame) {
      status.page.value = 'reachable'
      store.hello(hello, frame)
    },
    onFacts: (document, facts) => store.facts(document, facts),
    onGone(document) {
      store.gone(document)
      // Chromium tells a panel of no navigation to a page that is closed to extensions
      after(LOOK_AGAIN, () => {
        if (!store.isTopLive) wake()
      })
    },
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
  const payloads = createPayloads({
    send: (document, packet) => inbox.send(document, packet),
    after,
    changed: () => store.changed(),
  })
  const port = createReconnectingPort({
    connect: () => browser.runtime.connect({ name: `${PANEL_PORT}${tab}` }) as unknown as PortLike,
    isAlive,
    after,
    onOpen() {
      notLost()
      status.link.value = 'connected'
      after(RECONCILE_AFTER, () => inbox.reconcile())
    },
    onMessage: (message) => inbox.receive(message),
    onLost() {
      inbox.disconnected()
      notLost()
      notLost = after(LOST_AFTER, () => {
        status.link.value = 'lost'
      })
    },
    onInvalidated: () => {
      status.link.value = 'updated'
    },
  })
  browser.devtools.network.onNavigated.addListener(() => {
    wakes = 0
    wake()
  })
  void limit.restore().then(() => port.open())
  return { store, view: new View(store), status, payloads, limit }
}

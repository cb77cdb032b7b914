// Entry of the service worker (Chrome) and event page (Firefox): gives the router its ports, and requests their way.
import { browser } from '../platform/browser'
import { sweepTemporaryDatabases } from '../platform/temporary-database'
import { SWEEP_WAIT } from '../wire/depth-limits'
import { TEXT } from '../wire/limits'
import { WAKE, WATCHERS_KEY } from '../wire/packets'
import { createAwake } from './awake'
import { createRouter, type RoutedPort, tabOfPanel } from './router'
import { createTabRequests, type TabRequests } from './tab-requests'
import { createRequestEvents, type WebRequest } from './web-request'

type Port = Parameters<Parameters<typeof browser.runtime.onConnect.addListener>[0]>[0]

const ownPages = browser.runtime.getURL('')

function routed(port: Port): RoutedPort {
  const { sender } = port
  const url = (sender?.url ?? '').slice(0, TEXT)
  const { origin = '', documentId = '' } = (sender ?? {}) as {
    origin?: string
    documentId?: string
  }
  return {
    name: port.name,
    tab: sender?.tab?.id ?? null,
    frame: { frameId: sender?.frameId ?? 0, documentId: documentId.slice(0, 64), url, origin },
    isOwnPage: url.startsWith(ownPages),
    post(message) {
      try {
        port.postMessage(message)
      } catch {
        // it closed a moment ago; its onDisconnect says so
      }
    },
    close: () => port.disconnect(),
    onMessage: (listener) => port.onMessage.addListener(listener),
    onClose: (listener) => port.onDisconnect.addListener(listener),
  }
}

const setWatchers = (count: number) => browser.storage.local.set({ [WATCHERS_KEY]: count })

const router = createRouter({
  async wake(tab) {
    try {
      await browser.tabs.sendMessage(tab, WAKE)
      return true
    } catch {
      return false // no document of the tab has our content script
    }
  },
  setWatchers,
  after: (ms, task) => void setTimeout(task, ms),
})

/** Firefox has answered something that was asked after the script had run. */
async function started(): Promise<void> {
  await new Promise<void>((resolve) => setTimeout(resolve))
  await browser.runtime.getPlatformInfo()
}

function after(ms: number, task: () => void): () => void {
  const timer = setTimeout(task, ms)
  return () => clearTimeout(timer)
}

/** null: in Chromium, which is not asked for the permission. */
function watchRequests(): TabRequests | null {
  const webRequest = browser.webRequest as unknown as WebRequest | undefined
  if (webRequest === undefined) return null
  const events = createRequestEvents(webRequest, started, {
    pass: (news) => requests.take(news),
    listening: () => requests.listening(),
  })
  const awake = createAwake({ ask: () => browser.runtime.getPlatformInfo(), after })
  const requests = createTabRequests({
    listen() {
      events.listen()
      awake.begin()
    },
    stop() {
      events.stop()
      awake.end()
    },
    after,
    now: Date.now,
  })
  return requests
}
const requests = watchRequests()

browser.runtime.onConnect.addListener((port) => {
  const end = routed(port)
  requests?.connect(end)
  router.connect(end)
  if (tabOfPanel(end) !== null) end.onClose(() => void sweepTemporaryDatabases(SWEEP_WAIT))
})
// A browser that crashed with a panel open left the word standing.
browser.runtime.onStartup.addListener(() => {
  void setWatchers(0)
  void sweepTemporaryDatabases(SWEEP_WAIT)
})
browser.runtime.onInstalled.addListener(() => void setWatchers(0))

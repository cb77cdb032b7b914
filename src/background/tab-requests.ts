// Hands what the network layer tells of a tab to its panel; while no panel is open, nothing listens.
import type { DocumentResponse } from '../wire/document-response'
import { type HandshakeStage, NO_TAB, type Watching } from '../wire/handshakes'
import { PANEL_GONE_AFTER, REQUESTS_TOLD_AGAIN, STAGES_TOLD_AGAIN } from '../wire/network-limits'
import { type RoutedPort, tabOfPanel } from './router'

export type RequestNews = HandshakeStage | DocumentResponse

export interface TabRequestsHost {
  listen(): void
  stop(): void
  /** Returns how to take it back. */
  after(ms: number, task: () => void): () => void
  /** ms since the epoch. */
  now(): number
}

export interface TabRequests {
  connect(port: RoutedPort): void
  take(news: RequestNews): void
  /** What `listen()` asked for has begun: it takes the browser a moment. */
  listening(): void
}

/** A tab whose panel is open, or was a moment ago. */
interface Watched {
  /** ms since the epoch. */
  readonly since: number
  readonly panels: Set<RoutedPort>
  /** By the number of the request, oldest first: for a panel that is made anew. */
  readonly told: Map<string, RequestNews[]>
  stay: () => void
}

function keep(told: Watched['told'], news: RequestNews): void {
  const ofRequest = told.get(news.request) ?? []
  told.set(news.request, ofRequest)
  if (ofRequest.length < STAGES_TOLD_AGAIN) ofRequest.push(news)
  for (const oldest of told.keys()) {
    if (told.size <= REQUESTS_TOLD_AGAIN) break
    told.delete(oldest)
  }
}

/**
 * At another dock side Firefox makes the panel anew. What it was told is told again to the next
 * panel of the tab, and so is what came in between.
 */
export function createTabRequests(host: TabRequestsHost): TabRequests {
  const tabs = new Map<number, Watched>()
  let listensSince = Number.POSITIVE_INFINITY
  const watch = (tab: number): Watched => {
    const known = tabs.get(tab)
    if (known) return known
    if (tabs.size === 0) host.listen()
    const fresh = { since: host.now(), panels: new Set<RoutedPort>(), told: new Map(), stay() {} }
    tabs.set(tab, fresh)
    return fresh
  }
  const leave = (tab: number) => {
    tabs.delete(tab)
    if (tabs.size > 0) return
    host.stop()
    listensSince = Number.POSITIVE_INFINITY
  }
  const announce = (port: RoutedPort, { since }: Watched) => {
    const watching: Watching = { kind: 'watching', since: Math.max(since, listensSince) }
    if (Number.isFinite(listensSince)) port.post(watching)
  }
  return {
    connect(port) {
      const tab = tabOfPanel(port)
      if (tab === null) return
      const watched = watch(tab)
      watched.stay()
      watched.panels.add(port)
      announce(port, watched)
      for (const ofRequest of watched.told.values()) for (const news of ofRequest) port.post(news)
      port.onClose(() => {
        watched.panels.delete(port)
        if (watched.panels.size === 0) watched.stay = host.after(PANEL_GONE_AFTER, () => leave(tab))
      })
    },
    take(news) {
      for (const [tab, { panels, told }] of tabs) {
        if (news.tab !== tab && news.tab !== NO_TAB) continue
        keep(told, news)
        for (const port of panels) port.post(news)
      }
    },
    listening() {
      listensSince = host.now()
      for (const watched of tabs.values())
        for (const port of watched.panels) announce(port, watched)
    },
  }
}

// What besides sockets keeps a document out of the back/forward cache, browser by browser.
import type { Engine } from './browser'

/** What can be known of a page that matters to the cache, or is commonly believed to. */
export type Blocker =
  | 'unload-listener'
  | 'beforeunload-listener'
  /** Another window holds it, or it holds one. */
  | 'opener'
  | 'webrtc'
  | 'eventsource'
  /** A `fetch()` whose body is still coming. */
  | 'fetch-stream'
  | 'webtransport-connecting'
  | 'webtransport'
  /** Open, without messages. */
  | 'broadcastchannel'
  /** Messages may come while the page is cached. */
  | 'broadcastchannel-messages'
  | 'web-lock'
  /** A navigation was begun and came to nothing (a download, a 204) while a socket was open. */
  | 'aborted-navigation'

export type DocumentBlocker = Blocker | 'no-store' | 'no-store-with-socket'

/** `unknown`: it may, or nobody has measured it. */
export type BlockerEffect = 'blocks' | 'harmless' | 'unknown'

type Effects = Readonly<Record<'chromium' | 'firefox', BlockerEffect>>
const effects = (chromium: BlockerEffect, firefox: BlockerEffect): Effects => ({
  chromium,
  firefox,
})

/** Measured in Chromium 156 and Firefox 153, without a socket in the page. */
const EFFECTS: Readonly<Record<DocumentBlocker, Effects>> = {
  'unload-listener': effects('blocks', 'blocks'),
  'beforeunload-listener': effects('harmless', 'harmless'),
  opener: effects('blocks', 'blocks'),
  webrtc: effects('blocks', 'blocks'),
  eventsource: effects('harmless', 'blocks'),
  'fetch-stream': effects('harmless', 'blocks'),
  'webtransport-connecting': effects('harmless', 'blocks'),
  webtransport: effects('unknown', 'unknown'), // established: not measured
  broadcastchannel: effects('harmless', 'harmless'),
  'broadcastchannel-messages': effects('unknown', 'unknown'), // reloaded only if one comes, same-site
  'web-lock': effects('harmless', 'blocks'),
  'aborted-navigation': effects('unknown', 'blocks'),
  'no-store': effects('harmless', 'blocks'),
  'no-store-with-socket': effects('blocks', 'blocks'),
}

/** Nothing was measured in WebKit. */
export const effectOf = (blocker: DocumentBlocker, engine: Engine): BlockerEffect =>
  engine === 'webkit' ? 'unknown' : EFFECTS[blocker][engine]

/** What `notRestoredReasons` calls them. https://html.spec.whatwg.org/#nrr-details-reason */
export const REPORTED_AS: Readonly<Record<DocumentBlocker, readonly string[]>> = {
  'unload-listener': ['unload-listener', 'masked'],
  'beforeunload-listener': [],
  opener: ['non-trivial-browsing-context-group'],
  webrtc: ['rtc'],
  eventsource: [],
  'fetch-stream': ['fetch'],
  'webtransport-connecting': ['webtransport'],
  webtransport: ['webtransport'],
  broadcastchannel: [],
  'broadcastchannel-messages': ['broadcastchannel-message'],
  'web-lock': ['lock'],
  'aborted-navigation': [],
  'no-store': ['response-cache-control-no-store'],
  // of a frame or a worker's socket it says no more than `masked` (measured in Chromium 156)
  'no-store-with-socket': ['response-cache-control-no-store', 'websocket-used-with-ccns', 'masked'],
}

// What besides sockets keeps a page out, and what the browser's own reasons mean.
import type { DocumentBlocker } from '../../../bfcache/blockers'
import type { MessageKey } from '../words/translate'

export const BLOCKERS: Readonly<Record<DocumentBlocker, MessageKey>> = {
  'unload-listener': 'bfBlockerUnloadListener',
  'beforeunload-listener': 'bfBlockerBeforeunloadListener',
  opener: 'bfBlockerOpener',
  webrtc: 'bfBlockerWebrtc',
  eventsource: 'bfBlockerEventsource',
  'fetch-stream': 'bfBlockerFetchStream',
  'webtransport-connecting': 'bfBlockerWebtransportConnecting',
  webtransport: 'bfBlockerWebtransport',
  broadcastchannel: 'bfBlockerBroadcastchannel',
  'broadcastchannel-messages': 'bfBlockerBroadcastchannelMessages',
  'web-lock': 'bfBlockerWebLock',
  'aborted-navigation': 'bfBlockerAbortedNavigation',
  'no-store': 'bfBlockerNoStore',
  'no-store-with-socket': 'bfBlockerNoStoreWithSocket',
}

/** The likeliest ones. https://html.spec.whatwg.org/#nrr-details-reason */
const TOLD: ReadonlyMap<string, MessageKey> = new Map<string, MessageKey>([
  ['websocket', 'bfToldWebsocket'],
  ['websocket-used-with-ccns', 'bfBlockerNoStoreWithSocket'],
  ['response-cache-control-no-store', 'bfBlockerNoStore'],
  ['unload-listener', 'bfBlockerUnloadListener'],
  ['non-trivial-browsing-context-group', 'bfBlockerOpener'],
  ['rtc', 'bfBlockerWebrtc'],
  ['lock', 'bfBlockerWebLock'],
  ['webtransport', 'bfToldWebtransport'],
  ['fetch', 'bfToldFetch'],
  ['broadcastchannel-message', 'bfToldBroadcastchannelMessage'],
  ['sharedworker-message', 'bfToldSharedworkerMessage'],
  ['navigation-failure', 'bfToldNavigationFailure'],
  ['parser-aborted', 'bfToldParserAborted'],
  ['masked', 'bfToldMasked'],
])

/** null: the browser's word must do. */
export const toldMeaning = (reason: string): MessageKey | null => TOLD.get(reason) ?? null

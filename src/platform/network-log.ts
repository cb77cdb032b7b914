// The network panel's log: Chromium lists open WebSockets with their messages, Firefox ended handshakes.
import { browser } from './browser'

/** An entry for each request that has ended: in Chromium of a WebSocket when it closes, in Firefox its handshake. */
export function watchNetworkLog(onEntry: (entry: unknown) => void): void {
  browser.devtools.network.onRequestFinished.addListener((entry) => onEntry(entry))
}

/** All of it, as HAR; it costs DevTools as much as it holds. */
export const readNetworkLog = (): Promise<unknown> => browser.devtools.network.getHAR()

/** Of scripts of ours in pages, as the network panel names them. */
export const ownScripts: string = browser.runtime.getURL('')

/** Chromium's log tells which script made a socket, and what went through it. */
export const tellsOfScripts: boolean = ownScripts.startsWith('chrome-extension:')

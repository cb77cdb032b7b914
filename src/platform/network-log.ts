// The network panel's log, in Chromium alone: it lists open WebSockets with their messages.
//
// Firefox begins to tell its toolbox of each frame of each socket with the first listener on
// `devtools.network.onRequestFinished`, or `getHAR()` (measured in 153: a page took 2.5 times as long to
// receive a message). There the background asks `webRequest`.
import { browser } from './browser'

/** An entry for each request that has ended: of a WebSocket when it closes. */
export function watchNetworkLog(onEntry: (entry: unknown) => void): void {
  browser.devtools.network.onRequestFinished.addListener((entry) => onEntry(entry))
}

/** All of it, as HAR; it costs DevTools as much as it holds. */
export const readNetworkLog = (): Promise<unknown> => browser.devtools.network.getHAR()

/** Of scripts of ours in pages, as the network panel names them. */
export const ownScripts: string = browser.runtime.getURL('')

export const hasNetworkLog: boolean = ownScripts.startsWith('chrome-extension:')

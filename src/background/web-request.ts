// Listens to Firefox's network layer for handshakes of WebSockets, and stops so that nothing wakes the background.
//
// In Chromium nobody listens: there a listener of webRequest takes the reason of a failed handshake out
// of the console and the network panel (measured in Chromium 156), so looking would change what is seen.
import type { HandshakeStage, HandshakeStageName } from '../wire/handshakes'
import { type RequestDetails, stageOf } from './handshake-stage'

type Listener = (details: RequestDetails) => undefined
interface RequestEvent {
  addListener(listener: Listener, filter: object, extra?: string[]): void
  removeListener(listener: Listener): void
}

/** `browser.webRequest`, as far as it is used. */
export interface WebRequest {
  readonly onBeforeRequest: RequestEvent
  readonly onSendHeaders: RequestEvent
  readonly onHeadersReceived: RequestEvent
  readonly onCompleted: RequestEvent
  readonly onErrorOccurred: RequestEvent
}

const FILTER = { urls: ['<all_urls>'], types: ['websocket'] }

export interface HandshakeEvents {
  listen(): void
  stop(): void
}

/**
 * `started`: the background's script has run, and the browser knows it. A listener of before that starts
 * the background for its event later on, and in an event page no `removeListener` ends that
 * (https://bugzil.la/1899767): it would be woken once more after the last panel has closed.
 */
export function createHandshakeEvents(
  webRequest: WebRequest,
  started: () => Promise<unknown>,
  pass: (stage: HandshakeStage) => void,
): HandshakeEvents {
  const on = (event: RequestEvent, stage: HandshakeStageName, options?: string[]) => {
    const listener: Listener = (details) => void pass(stageOf(stage, details))
    return { event, listener, options }
  }
  const all = [
    on(webRequest.onBeforeRequest, 'began'),
    on(webRequest.onSendHeaders, 'sent', ['requestHeaders']),
    on(webRequest.onHeadersReceived, 'answered', ['responseHeaders']),
    on(webRequest.onCompleted, 'completed'),
    on(webRequest.onErrorOccurred, 'failed'), // Firefox throws on a third argument here
  ]
  let isWanted = false
  const listen = async () => {
    await started()
    if (!isWanted) return
    for (const { event, listener, options } of all)
      if (options) event.addListener(listener, FILTER, options)
      else event.addListener(listener, FILTER)
  }
  return {
    listen() {
      isWanted = true
      void listen()
    },
    stop() {
      isWanted = false
      for (const { event, listener } of all) event.removeListener(listener)
    },
  }
}

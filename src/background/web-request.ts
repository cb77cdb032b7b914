// Listens to Firefox's network layer: for handshakes of WebSockets, and for answers that documents come in. Stops so
// that nothing wakes the background.
//
// In Chromium nobody listens: there a listener of webRequest takes the reason of a failed handshake out
// of the console and the network panel (measured in Chromium 156), so looking would change what is seen.
import type { HandshakeStageName } from '../wire/handshakes'
import { stageOf } from './handshake-stage'
import type { RequestDetails } from './request-details'
import { responseOfDocument } from './response-of-document'
import type { RequestNews } from './tab-requests'

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

const HANDSHAKES = { urls: ['<all_urls>'], types: ['websocket'] }
const DOCUMENTS = { urls: ['<all_urls>'], types: ['main_frame', 'sub_frame'] }

export interface RequestEvents {
  listen(): void
  stop(): void
}

export interface RequestEventsListener {
  pass(news: RequestNews): void
  /** From now on everything is told. */
  listening(): void
}

/**
 * `started`: the background's script has run, and the browser knows it. A listener of before that starts
 * the background for its event later on, and in an event page no `removeListener` ends that
 * (https://bugzil.la/1899767): it would be woken once more after the last panel has closed.
 */
export function createRequestEvents(
  webRequest: WebRequest,
  started: () => Promise<unknown>,
  { pass, listening }: RequestEventsListener,
): RequestEvents {
  const { onBeforeRequest, onSendHeaders, onHeadersReceived, onCompleted, onErrorOccurred } =
    webRequest
  const on = (event: RequestEvent, stage: HandshakeStageName, options?: string[]) => {
    const listener: Listener = (details) => void pass(stageOf(stage, details))
    return { event, listener, filter: HANDSHAKES, options }
  }
  const all = [
    on(onBeforeRequest, 'began'),
    on(onSendHeaders, 'sent', ['requestHeaders']),
    on(onHeadersReceived, 'answered', ['responseHeaders']),
    on(onCompleted, 'completed'),
    on(onErrorOccurred, 'failed'), // Firefox throws on a third argument here
    {
      ...{ event: onHeadersReceived, filter: DOCUMENTS, options: ['responseHeaders'] },
      listener: (details: RequestDetails) => void pass(responseOfDocument(details)),
    },
  ]
  let isWanted = false
  const listen = async () => {
    await started()
    if (!isWanted) return
    for (const { event, listener, filter, options } of all)
      if (options) event.addListener(listener, filter, options)
      else event.addListener(listener, filter)
    listening()
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

// What real browsers told, trimmed: of Chromium 156 and Firefox 153.

import { stageOf } from '../../src/background/handshake-stage'
import type { RequestDetails } from '../../src/background/request-details'
import { readHar } from '../../src/panel/network/har-socket'
import type { HandshakeStage, HandshakeStageName } from '../../src/wire/handshakes'
import chromiumHar from '../fixtures/recordings/chromium-har.json' with { type: 'json' }
import firefoxHar from '../fixtures/recordings/firefox-har.json' with { type: 'json' }
import firefoxRequests from '../fixtures/recordings/firefox-webRequest.json' with { type: 'json' }

const STAGES: Readonly<Record<string, HandshakeStageName>> = {
  onBeforeRequest: 'began',
  onSendHeaders: 'sent',
  onHeadersReceived: 'answered',
  onCompleted: 'completed',
  onErrorOccurred: 'failed',
}

export type FirefoxCase = keyof typeof firefoxRequests

/** The stages of one handshake, as the background passes them on. */
export const firefoxStages = (name: FirefoxCase): HandshakeStage[] =>
  firefoxRequests[name].map(({ event, details }) =>
    stageOf(STAGES[event] ?? 'began', details as unknown as RequestDetails),
  )

export { chromiumHar, firefoxHar }

/** The socket of Chromium's log whose URL ends so. */
export function chromiumSocket(end: string) {
  const socket = readHar(chromiumHar).find(({ url }) => url.endsWith(end))
  if (socket === undefined) throw new Error(`no recording of ${end}`)
  return socket
}

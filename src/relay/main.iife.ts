// biome-ignore lint/suspicious/noRedundantUseStrict: the built script is sloppy without it
'use strict'
// Entry of the ISOLATED world, at document_start, right after src/page: joins the relay's parts.

import { createReconnectingPort, type PortLike } from '../platform/reconnecting-port'
import { isAlive, runtime } from '../platform/runtime'
import { TEXT, WIRE_VERSION } from '../wire/limits'
import { type Hello, RELAY_PORT, WAKE, WATCHERS_KEY } from '../wire/packets'
import { createOutbox } from './outbox'
import { openPageChannel } from './page-channel'
import { createRelay, type Relay } from './relay'
import { createSender } from './sender'

const documentId = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
  byte.toString(16).padStart(2, '0'),
).join('')

/** Of the frame in its tab. A page can replace neither `parent` nor `opener` in this world. */
function depth(): number {
  let frames = 0
  for (let at: Window = window; at !== at.parent; at = at.parent) frames += 1
  return frames
}

const hello = (): Hello => ({
  kind: 'hello',
  version: WIRE_VERSION,
  document: documentId,
  url: location.href.slice(0, TEXT),
  place: { depth: depth(), name: window.name.slice(0, TEXT), hasOpener: window.opener !== null },
  timeOrigin: performance.timeOrigin,
})

async function isWatched(): Promise<boolean> {
  try {
    const { [WATCHERS_KEY]: watchers } = (await runtime?.storage.local.get(WATCHERS_KEY)) ?? {}
    return Number(watchers) > 0
  } catch {
    return false // the extension is gone
  }
}

function start(api: NonNullable<typeof runtime>): void {
  const outbox = createOutbox()
  const port = createReconnectingPort({
    connect: () => api.runtime.connect({ name: RELAY_PORT }) as unknown as PortLike,
    isAlive,
    after(ms, task) {
      const timer = setTimeout(task, ms)
      return () => clearTimeout(timer)
    },
    onOpen: () => relay.onPortOpen(),
    onMessage: (packet) => relay.onPacket(packet),
    onLost: () => relay.onPortLost(),
    onInvalidated: () => relay.onInvalidated(),
  })
  const sender = createSender(outbox, (batch) => port.post(batch))
  const page = openPageChannel({
    onFacts: (facts) => relay.onFacts(facts),
    onStir: () => relay.onStir(),
  })
  const { setMode } = page
  const relay: Relay = createRelay({ outbox, sender, port, setMode, hello, isWatched })
  api.runtime.onMessage.addListener(((message: unknown, _: unknown, reply: (ok: true) => void) => {
    if (message !== WAKE) return
    reply(true)
    relay.onWake()
  }) as never)
  window.addEventListener('pagehide', (event) => {
    if (event.isTrusted) relay.onLeaving()
  })
  window.addEventListener('pageshow', (event) => {
    if (event.isTrusted && event.persisted) relay.onRestored()
  })
}

if (runtime?.runtime) start(runtime)

// biome-ignore lint/suspicious/noRedundantUseStrict: the built script is sloppy without it
'use strict'
// Entry of the ISOLATED world, at document_start, right after src/page: joins the relay's parts.

import { createReconnectingPort, type PortLike } from '../platform/reconnecting-port'
import { isAlive, runtime } from '../platform/runtime'
import { REASONS_JSON } from '../wire/bfcache-limits'
import { TEXT, WIRE_VERSION } from '../wire/limits'
import { type Arrival, type Hello, RELAY_PORT, WAKE, WATCHERS_KEY } from '../wire/packets'
import { packed } from '../wire/rows'
import { createActor } from './actor'
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

let restoredAt: number | null = null

function arrival(): Arrival {
  type Entry = PerformanceNavigationTiming & { readonly notRestoredReasons?: unknown }
  const entry = performance.getEntriesByType('navigation')[0] as Entry | undefined
  const reasons = JSON.stringify(entry?.notRestoredReasons) ?? null
  const isTooLong = reasons !== null && reasons.length > REASONS_JSON
  const notRestoredReasons = isTooLong ? 'null' : reasons
  return { type: entry?.type ?? '', notRestoredReasons, restoredAt }
}

const hello = (): Hello => ({
  kind: 'hello',
  version: WIRE_VERSION,
  document: documentId,
  url: location.href.slice(0, TEXT),
  place: { depth: depth(), name: window.name.slice(0, TEXT), hasOpener: window.opener !== null },
  timeOrigin: performance.timeOrigin,
  arrival: arrival(),
})

async function isWatched(): Promise<boolean> {
  try {
    const { [WATCHERS_KEY]: watchers } = (await runtime?.storage.local.get(WATCHERS_KEY)) ?? {}
    return Number(watchers) > 0
  } catch {
    return false // the extension is gone
  }
}

function after(ms: number, task: () => void): () => void {
  const timer = setTimeout(task, ms)
  return () => clearTimeout(timer)
}

function start(api: NonNullable<typeof runtime>): void {
  const outbox = createOutbox()
  const port = createReconnectingPort({
    connect: () => api.runtime.connect({ name: RELAY_PORT }) as unknown as PortLike,
    isAlive,
    after,
    onOpen: () => relay.onPortOpen(),
    onMessage: (packet) => relay.onPacket(packet),
    onLost: () => relay.onPortLost(),
    onInvalidated: () => relay.onInvalidated(),
  })
  const sender = createSender(outbox, ({ facts, ...batch }) =>
    port.post({ ...batch, facts: facts.map(packed) }),
  )
  const page = openPageChannel({
    onFacts: (facts) => relay.onFacts(facts),
    onStir: () => relay.onStir(),
    onPassing: (message) => actor.onPassing(message),
    onEnding: (socket) => actor.onEnding(socket),
  })
  const actor = createActor({
    obey: page.obey,
    post: (packet) => void port.post(packet),
    after,
    now: () => performance.now(),
  })
  const { setMode } = page
  const parts = { outbox, sender, port, actor, setMode, hello, isWatched }
  const relay: Relay = createRelay(parts)
  api.runtime.onMessage.addListener(((message: unknown, _: unknown, reply: (ok: true) => void) => {
    if (message !== WAKE) return
    reply(true)
    relay.onWake()
  }) as never)
  window.addEventListener('pagehide', (event) => {
    if (event.isTrusted) relay.onLeaving()
  })
  window.addEventListener('pageshow', (event) => {
    if (!event.isTrusted || !event.persisted) return
    restoredAt = performance.timeOrigin + performance.now()
    relay.onRestored()
  })
}

if (runtime?.runtime) start(runtime)

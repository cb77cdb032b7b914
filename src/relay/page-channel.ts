// Path of a message, 4 of 9 · from page/relay-channel · to relay/outbox
// Takes facts from the recorder (in Chromium a copy, out of the page's world) and checks each: hostile input.
import type { Fact } from '../wire/facts'
import { isFact } from '../wire/guards'
import { LIVE_LIMITS } from '../wire/limits'
import type { Mode } from '../wire/packets'
import { FACTS_EVENT, HANDOVER_EVENT, MODE_EVENT, STIR_EVENT } from '../wire/page-events'

export interface PageChannel {
  /** `most`: bytes up to which a payload is kept whole while it streams. */
  setMode(mode: Mode, most?: number): void
}

export interface PageListener {
  onFacts(facts: readonly Fact[]): void
  /** The page has made its first socket. */
  onStir(): void
}

function factsFrom(data: unknown): Fact[] {
  return typeof data === 'object' && data !== null ? Object.values(data).filter(isFact) : []
}

/**
 * Hands one end of a fresh channel to the recorder, which runs before us (manifest order) and takes
 * it before any script of the page runs. Nothing of ours listens on window: there is nothing to forge.
 */
export function openPageChannel(listener: PageListener): PageChannel {
  const { port1: port } = new MessageChannel()
  port.addEventListener(FACTS_EVENT, (event) =>
    listener.onFacts(factsFrom((event as MessageEvent).data)),
  )
  port.addEventListener(STIR_EVENT, () => listener.onStir())
  window.dispatchEvent(new MessageEvent(HANDOVER_EVENT, { ports: [port] }))
  return {
    setMode: (mode, most = LIVE_LIMITS.payload) => {
      port.dispatchEvent(new MessageEvent(MODE_EVENT, { data: { mode, most } }))
    },
  }
}

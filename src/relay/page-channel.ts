// Path of a message, 4 of 9 · from page/relay-channel · to relay/outbox
// Takes facts from the recorder: in Chromium a copy, out of the page's world. Hostile input.
import type { Fact } from '../wire/facts'
import { LIVE_LIMITS, TEXT } from '../wire/limits'
import type { Mode } from '../wire/packets'
import {
  ENDING_EVENT,
  FACTS_EVENT,
  FAILURE_EVENT,
  HANDOVER_EVENT,
  MODE_EVENT,
  ORDER_EVENT,
  PASSING_EVENT,
  STIR_EVENT,
} from '../wire/page-events'
import { unpacked } from '../wire/rows'
import { isKeepable, isPassing } from './kept-fact'
import type { Order } from './orders'
import type { Passing } from './rule-queue'

export interface PageChannel {
  /** `most`: bytes up to which a payload is kept whole while it streams. */
  setMode(mode: Mode, most?: number): void
  /** Returns why it could not be done, or ''. */
  obey(order: Order): string
}

export interface PageListener {
  onFacts(facts: readonly Fact[]): void
  /** The page has made its first socket. */
  onStir(): void
  /** A message passes while rules hold. True: it is ours now. */
  onPassing(message: Passing): boolean
  onEnding(socket: number): void
}

function factsFrom(data: unknown): Fact[] {
  return typeof data === 'object' && data !== null
    ? Object.values(data).map(unpacked).filter(isKeepable)
    : []
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
  let failure = ''
  port.addEventListener(FAILURE_EVENT, (event) => {
    failure = String((event as MessageEvent).data).slice(0, TEXT)
  })
  port.addEventListener(PASSING_EVENT, (event) => {
    const message: unknown = (event as MessageEvent).data
    if (isPassing(message) && listener.onPassing(message)) event.preventDefault()
  })
  port.addEventListener(ENDING_EVENT, (event) =>
    listener.onEnding(Number((event as MessageEvent).data)),
  )
  window.dispatchEvent(new MessageEvent(HANDOVER_EVENT, { ports: [port] }))
  return {
    setMode: (mode, most = LIVE_LIMITS.payload) => {
      port.dispatchEvent(new MessageEvent(MODE_EVENT, { data: { mode, most } }))
    },
    obey(order) {
      failure = ''
      port.dispatchEvent(new MessageEvent(ORDER_EVENT, { data: order }))
      return failure
    },
  }
}

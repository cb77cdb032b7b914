// Path of a message, 3 of 9 · from page/recorder · to relay/page-channel
// A private event target that both worlds hold: what one dispatches, the other has when the call returns.
import type { Entry } from '../log/fact-log'
import type { Fact } from '../wire/facts'
import type { Mode } from '../wire/packets'
import {
  FACTS_EVENT,
  FAILURE_EVENT,
  HANDOVER_EVENT,
  MODE_EVENT,
  ORDER_EVENT,
  STIR_EVENT,
} from '../wire/page-events'
import type { Packed } from '../wire/rows'
import {
  dispatch,
  listen,
  messageData,
  messagePorts,
  NativeMessageEvent,
  stop,
  unlisten,
} from './intrinsics'

/** What a fact crosses as; where both sides are of one world, as it is. */
export type Pack = (fact: Fact) => Packed

export interface RelayChannel {
  /** Hands over a whole log, oldest first; returns when the relay has it. */
  post(first: Entry): void
  /** There is something to see in this document. */
  stir(): void
  /** `most`: bytes up to which a payload is kept whole in mode `live`. */
  onMode(listener: (mode: Mode, most: number) => void): void
  /** `listener` returns why an order could not be carried out, or ''. */
  onOrder(listener: (order: unknown) => string): void
  /** True: the relay has taken it upon itself. */
  ask(type: string, data: unknown): boolean
}

/** What crosses: a list by number, with no prototype that a page could have put setters on. */
function listFrom(first: Entry, pack: Pack): object {
  const list = { __proto__: null } as unknown as Record<number, Packed>
  let length = 0
  for (let entry: Entry | null = first; entry; entry = entry.next) list[length++] = pack(entry.fact)
  return list
}

/**
 * Waits for the relay, which runs second (manifest order) and before any script of the page; takes
 * the port that it hands over, unseen by the page. The port carries no messages: it is an event
 * target that `document.open()` does not empty, and its dispatch is synchronous even in `pagehide`.
 */
export function openRelayChannel(pack: Pack): RelayChannel {
  let port: EventTarget | null = null
  let notify: (mode: Mode, most: number) => void = () => {}
  let obey: (order: unknown) => string = () => ''
  const send = (type: string, data: unknown) => {
    if (port === null) return false
    const init = { __proto__: null, data, cancelable: true } as unknown as MessageEventInit
    return !dispatch(port, new NativeMessageEvent(type, init))
  }
  listen(window, HANDOVER_EVENT, function take(event) {
    stop(event)
    unlisten(window, HANDOVER_EVENT, take)
    port = messagePorts(event)[0] ?? null
    if (port === null) return
    listen(port, MODE_EVENT, (told) => {
      const { mode, most } = messageData(told) as { mode: Mode; most: number }
      notify(mode, most)
    })
    listen(port, ORDER_EVENT, (told) => {
      const failure = obey(messageData(told))
      if (failure) send(FAILURE_EVENT, failure)
    })
  })
  return {
    post: (first) => void send(FACTS_EVENT, listFrom(first, pack)),
    stir: () => void send(STIR_EVENT, null),
    ask: send,
    onOrder(listener) {
      obey = listener
    },
    onMode(listener) {
      notify = listener
    },
  }
}

// Path of a message, 7 of 9 · from background/router · to panel/store
// Takes each document's facts in order, once each; acknowledges them; a hole becomes a visible gap.
import type { Fact } from '../wire/facts'
import { cutAfter, holeBefore } from '../wire/gaps'
import { isFact, isToPanel, isUpPacket } from '../wire/guards'
import { ACKNOWLEDGED_PART, LIVE_LIMITS, WINDOW, WIRE_VERSION } from '../wire/limits'
import type {
  Acted,
  Acting,
  DownPacket,
  FrameAddress,
  Hello,
  PackedBatch,
  PayloadPart,
} from '../wire/packets'
import { endOf } from '../wire/read-fact'
import { type Packed, unpacked } from '../wire/rows'

/** What the inbox passes on; `document` is the relay's id of it. */
export interface InboxListener {
  onHello(hello: Hello, frame: FrameAddress): void
  onFacts(document: string, facts: readonly Fact[]): void
  /** The document is gone, or in the bfcache. */
  onGone(document: string): void
  /** It says that it is left, for the bfcache or for good: before it is gone. */
  onAway(document: string): void
  onPayload(document: string, part: PayloadPart): void
  /** A content script of another version: its page must be reloaded. */
  onStranger(hello: Hello): void
  onWoken(reachable: boolean): void
  /** What came of an act of the panel's, and what of them is at work. */
  onActed(acted: Acted): void
  onActing(document: string, acting: Acting): void
}

export interface InboxOptions {
  /** Facts that a relay may send ahead of the acknowledgement. */
  readonly window?: number
  readonly firstSubscription?: number
  /** Bytes up to which payloads are to be kept whole, asked at each subscription. */
  most?(): number
}

export interface Inbox {
  receive(message: unknown): void
  /** False: the document cannot be reached now. */
  send(document: string, packet: DownPacket): boolean
  /** The background is gone, and with it every link; the relays come back by themselves. */
  disconnected(): void
  /** Some time after: what has not come back is gone. */
  reconcile(): void
  /** Asks every document anew, from its last fact on: `most` has changed. */
  resubscribe(): void
  /** The panel has dropped the document: should it come back, it tells everything again. */
  forget(document: string): void
}

interface Stream {
  readonly document: string
  /** The last fact taken, and the last of which the relay knows that. */
  last: number
  acknowledged: number
  subscription: number
  live: boolean
}

/** The facts of a batch that are whole and new, in order, with what is missing before them as gaps. */
function newFacts(facts: readonly Packed[], last: number): Fact[] {
  const fresh: Fact[] = []
  let end = last
  for (const fact of facts.map(unpacked)) {
    if (!isFact(fact) || endOf(fact) <= end) continue
    if (fact.seq > end + 1) fresh.push(holeBefore(fact, end))
    fresh.push(cutAfter(fact, end))
    end = endOf(fact)
  }
  return fresh
}

export function createInbox(
  post: (link: number, packet: DownPacket) => boolean,
  listener: InboxListener,
  { window = WINDOW, most = () => LIVE_LIMITS.payload, ...options }: InboxOptions = {},
): Inbox {
  const streams = new Map<string, Stream>()
  const links = new Map<number, { readonly frame: FrameAddress; stream?: Stream }>()
  // panels share the relay: two of them must not count alike
  let subscriptions = options.firstSubscription ?? Math.floor(Math.random() * 2 ** 40)

  const ask = (link: number, { subscription, last: after }: Stream) =>
    post(link, {
      ...{ kind: 'subscribe', version: WIRE_VERSION, subscription, after },
      ...{ limit: after + window, most: most() },
    })
  const renew = (link: number, stream: Stream) => {
    subscriptions += 1
    stream.subscription = subscriptions
    stream.acknowledged = stream.last
    ask(link, stream)
  }
  const subscribe = (link: number, hello: Hello, frame: FrameAddress) => {
    const { document } = hello
    const stream = streams.get(document) ?? {
      ...{ document, last: 0, acknowledged: 0 },
      ...{ subscription: 0, live: true },
    }
    streams.set(document, stream)
    links.set(link, { frame, stream })
    stream.live = true
    listener.onHello(hello, frame)
    renew(link, stream)
  }
  const take = (link: number, stream: Stream, { subscription, facts }: PackedBatch) => {
    if (subscription !== stream.subscription) return // sent for an earlier subscription
    const fresh = newFacts(facts, stream.last)
    const newest = fresh.at(-1)
    if (newest === undefined) return
    stream.last = endOf(newest)
    listener.onFacts(stream.document, fresh)
    // an answer to each packet would cost the page as much as the packet
    if (stream.last - stream.acknowledged < window / ACKNOWLEDGED_PART) return
    stream.acknowledged = stream.last
    post(link, { kind: 'window', subscription, ack: stream.last, limit: stream.last + window })
  }
  const leave = (stream: Stream | undefined) => {
    if (!stream?.live) return
    stream.live = false
    listener.onGone(stream.document)
  }
  const gone = (link: number) => {
    const stream = links.get(link)?.stream
    links.delete(link)
    if (stream && linkOf(stream.document) === undefined) leave(stream)
  }
  /** The newest: a relay that comes back may be there before its old link is known to be gone. */
  const linkOf = (document: string) => {
    let newest: number | undefined
    for (const [link, { stream }] of links) if (stream?.document === document) newest = link
    return newest
  }
  const open = (link: number, packet: unknown) => {
    const known = links.get(link)
    if (!known || !isUpPacket(packet)) return
    switch (packet.kind) {
      case 'hello':
        if (packet.version !== WIRE_VERSION) return listener.onStranger(packet)
        return subscribe(link, packet, known.frame)
      case 'batch':
        return known.stream && take(link, known.stream, packet)
      case 'away':
        if (known.stream) listener.onAway(known.stream.document)
        return leave(known.stream)
      case 'acted':
        return listener.onActed(packet)
      case 'acting':
        return known.stream && listener.onActing(known.stream.document, packet)
      case 'payload':
        return known.stream && listener.onPayload(known.stream.document, packet)
    }
  }
  return {
    receive(message) {
      if (!isToPanel(message)) return
      switch (message.kind) {
        case 'relay-came':
          return void links.set(message.link, { frame: message.frame })
        case 'relay-gone':
          return gone(message.link)
        case 'from-relay':
          return open(message.link, message.packet)
        case 'woken':
          return listener.onWoken(message.reachable)
      }
    },
    send(document, packet) {
      const link = linkOf(document)
      return link !== undefined && post(link, packet)
    },
    disconnected: () => links.clear(),
    reconcile() {
      for (const stream of streams.values())
        if (linkOf(stream.document) === undefined) leave(stream)
    },
    resubscribe() {
      for (const stream of streams.values()) {
        const link = stream.live ? linkOf(stream.document) : undefined
        if (link !== undefined) renew(link, stream)
      }
    },
    forget: (document) => void streams.delete(document),
  }
}

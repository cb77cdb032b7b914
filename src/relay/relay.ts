// When the relay speaks and when it is silent: no port until a panel asks, none after the last is gone.
import type { ReconnectingPort } from '../platform/reconnecting-port'
import { isDownPacket } from '../wire/down-guards'
import type { Fact } from '../wire/facts'
import { WIRE_VERSION } from '../wire/limits'
import type { DownPacket, GetPayload, Hello, Mode, UpPacket } from '../wire/packets'
import type { Actor } from './actor'
import { payloadPart } from './cut-payload'
import type { Outbox } from './outbox'
import type { Sender } from './sender'

export interface RelayParts {
  readonly outbox: Outbox
  readonly sender: Sender
  readonly port: ReconnectingPort
  readonly actor: Pick<Actor, 'act' | 'onPanel' | 'onLost' | 'end'>
  /** `most`: bytes up to which a payload is kept whole while it streams. */
  setMode(mode: Mode, most?: number): void
  hello(): Hello
  /** Whether a panel is open anywhere: read from storage, which wakes nobody. */
  isWatched(): Promise<boolean>
}

export interface Relay {
  onFacts(facts: readonly Fact[]): void
  onStir(): void
  /** A panel has come, or asks who is there. Only the bfcache kills a port without a word: see `onRestored`. */
  onWake(): void
  /** Back from the bfcache: the old port is dead, though in Chromium nothing says so. */
  onRestored(): void
  /** `pagehide`. The port stays open: it keeps no page out of the bfcache (measured in both browsers),
   * and what the page does in its own `pagehide` listeners is still to come. */
  onLeaving(): void
  onPortOpen(): void
  onPortLost(): void
  onPacket(packet: unknown): void
  onInvalidated(): void
}

export function createRelay(parts: RelayParts): Relay {
  const { outbox, sender, port, actor } = parts
  let stirred = false
  let recording = false
  /** From `pagehide` on this is a page of the past: to say hello would call it the one that is shown. */
  let away = false
  const post = (packet: UpPacket) => port.post(packet)
  const record = (on: boolean, most?: number) => {
    recording = on
    outbox.setRecording(on, most)
    parts.setMode(on ? 'live' : 'flight', most)
  }
  const connectIfWatched = async () => {
    if (!port.isOpen && (await parts.isWatched()) && !port.isOpen) port.open()
  }
  const answer = async ({ seq, offset }: GetPayload) => {
    post(await payloadPart(outbox.find(seq), seq, offset))
  }
  const release = () => {
    sender.stop()
    actor.end()
    record(false)
    port.close()
  }
  const obey = (packet: DownPacket): void => {
    switch (packet.kind) {
      case 'subscribe':
        if (packet.version !== WIRE_VERSION) return release()
        sender.subscribe(packet)
        record(true, packet.most)
        return actor.onPanel()
      case 'window':
        return sender.window(packet)
      case 'get-payload':
        return void answer(packet)
      case 'release':
        return release()
      case 'act':
        return actor.act(packet)
    }
  }
  return {
    onFacts(facts) {
      for (const fact of facts) outbox.add(fact)
      sender.pump()
    },
    onStir() {
      stirred = true
      void connectIfWatched()
    },
    onWake() {
      if (away)
        recording = true // a panel is there: connect if the page comes back
      else if (!post(parts.hello())) port.open()
    },
    onRestored() {
      away = false
      // dead as it is, it was open when the page was left: a panel may not have subscribed yet
      if (recording || port.isOpen) port.open()
      else if (stirred) void connectIfWatched()
    },
    onLeaving() {
      away = true
      actor.end()
      post({ kind: 'away' })
    },
    onPortOpen() {
      if (!away) post(parts.hello())
    },
    onPortLost() {
      sender.stop()
      actor.onLost()
    },
    onPacket(packet) {
      if (isDownPacket(packet)) obey(packet)
    },
    onInvalidated() {
      actor.end()
      sender.stop()
      outbox.clear()
      parts.setMode('off')
    },
  }
}

// A tab with one document, a background that can die and a panel that can be reopened, in memory:
// the real recorder log, outbox, sender, relay, router and inbox, joined by fake ports.
import { createRouter, type RoutedPort } from '../../src/background/router'
import { FactLog } from '../../src/log/fact-log'
import { createInbox, type Inbox } from '../../src/panel/inbox'
import { createReconnectingPort, type ReconnectingPort } from '../../src/platform/reconnecting-port'
import { createOutbox } from '../../src/relay/outbox'
import { createRelay, type Relay } from '../../src/relay/relay'
import { createSender } from '../../src/relay/sender'
import type { Fact } from '../../src/wire/facts'
import { FACT_COST, type LogLimits, WIRE_VERSION } from '../../src/wire/limits'
import type { Batch, DownPacket, Mode } from '../../src/wire/packets'
import { PANEL_PORT, RELAY_PORT } from '../../src/wire/packets'
import { createFakeClock } from '../support/fake-clock'
import { createFakePort, type FakeEnd } from '../support/fake-port'

const TAB = 7

export interface Budgets {
  readonly window: number
  /** Facts and bytes of payloads in the page, in the relay while silent, and while recording. */
  readonly page: LogLimits
  readonly silent: LogLimits
  readonly recording: LogLimits
}

export const tiny = (facts: number, payloads: number): LogLimits => ({
  facts: facts * FACT_COST,
  payloads,
  lifecycle: Math.max(2, facts),
  payload: payloads,
})

export interface Taken {
  readonly facts: Fact[]
  last: number
}

interface Link {
  readonly ends: readonly FakeEnd[]
  readonly kill: () => void
}

export class World {
  readonly clock = createFakeClock()
  /** One list per panel that was opened. */
  readonly panels: Taken[] = []
  /** Breaches of the window, as text. */
  readonly breaches: string[] = []
  emitted = 0
  private watchers = 0
  private links: Link[] = []
  private router = this.newRouter()
  private readonly log: FactLog
  private mode: Mode = 'flight'
  private readonly relay: Relay
  private readonly relayPort: ReconnectingPort
  private panelPort: ReconnectingPort | null = null
  private limits = new Map<number, number>()

  constructor(private readonly budgets: Budgets) {
    this.log = new FactLog(budgets.page, 'page-budget')
    const outbox = createOutbox(budgets.recording, budgets.silent)
    this.relayPort = this.newPort({ name: RELAY_PORT, tab: TAB }, (m) => this.relay.onPacket(m), {
      open: () => this.relay.onPortOpen(),
      lost: () => this.relay.onPortLost(),
    })
    const sender = createSender(outbox, (batch) => this.postBatch(batch))
    this.relay = createRelay({
      actor: { act() {}, onPanel() {}, onLost() {}, end() {} },
      outbox,
      sender,
      port: this.relayPort,
      setMode: (mode) => this.setMode(mode),
      hello: () => ({
        kind: 'hello',
        version: WIRE_VERSION,
        document: 'd',
        url: 'http://a/',
        place: { depth: 0, name: '', hasOpener: false },
        timeOrigin: 1,
        arrival: { type: 'navigate', notRestoredReasons: null, restoredAt: null },
      }),
      isWatched: async () => this.watchers > 0,
    })
  }

  /** Asynchronous questions to storage are answered between steps. */
  settle = () => new Promise<void>((resolve) => setImmediate(resolve))

  emit(fact: Fact): void {
    this.emitted = fact.seq
    this.log.append(fact)
    if (fact.seq === 1) this.relay.onStir()
  }

  /** The recorder's scheduled task. */
  flush(): void {
    if (this.mode !== 'live' || this.log.first === null) return
    const facts: Fact[] = []
    for (let entry = this.log.first; entry; entry = entry.next as never) facts.push(entry.fact)
    const copy = structuredClone(facts)
    this.log.clear()
    this.relay.onFacts(copy)
  }

  openPanel(): void {
    this.closePanel()
    const taken: Taken = { facts: [], last: 0 }
    this.panels.push(taken)
    const post = (link: number, packet: DownPacket) => {
      if (packet.kind === 'subscribe' || packet.kind === 'window')
        this.limits.set(packet.subscription, packet.limit)
      return port.post({ kind: 'to-relay', link, packet })
    }
    const nothing = () => {}
    const inbox: Inbox = createInbox(
      post,
      {
        onHello: nothing,
        onFacts: (_, facts) => void taken.facts.push(...facts),
        onGone: nothing,
        onAway: nothing,
        onPayload: nothing,
        onStranger: nothing,
        onActed: () => {},
        onActing: () => {},
        onWoken: nothing,
      },
      {
        ...{ window: this.budgets.window, firstSubscription: this.panels.length * 1_000_000 },
        most: () => 1, // the budgets stay as tiny as they are
      },
    )
    const name = `${PANEL_PORT}${TAB}`
    const port = this.newPort({ name, tab: null }, (message) => inbox.receive(message), {
      open: nothing,
      lost: () => inbox.disconnected(),
    })
    this.panelPort = port
    port.open()
  }

  closePanel(): void {
    this.panelPort?.close()
    this.panelPort = null
  }

  killBackground(): void {
    const links = this.links
    this.links = []
    this.router = this.newRouter()
    for (const link of links) {
      link.kill()
      this.links.push({ ends: [link.ends[0] as FakeEnd], kill: () => {} })
    }
  }

  /** Ends at which something waits. */
  get waiting(): FakeEnd[] {
    return this.links.flatMap((link) => link.ends).filter((end) => end.pending > 0)
  }

  /** Everything that is on its way arrives, and all timers run. */
  async drain(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet++) {
      for (let end = this.waiting[0]; end; end = this.waiting[0]) {
        end.deliver()
        quiet = 0
      }
      await this.settle()
      this.flush()
      this.clock.advance(6_000)
    }
  }

  private setMode(mode: Mode): void {
    this.mode = mode
    if (mode === 'live') this.flush()
  }

  private postBatch(batch: Batch): boolean {
    const limit = this.limits.get(batch.subscription)
    for (const fact of batch.facts)
      if (limit !== undefined && fact.seq > limit)
        this.breaches.push(`${fact.seq} sent, ${limit} allowed`)
    return this.relayPort.post(batch)
  }

  private newRouter() {
    return createRouter({
      wake: async () => {
        this.relay.onWake()
        return true
      },
      setWatchers: async (count) => {
        this.watchers = count
      },
      after: (ms, task) => void this.clock.after(ms, task),
    })
  }

  private newPort(
    sender: { name: string; tab: number | null },
    onMessage: (message: unknown) => void,
    on: { open: () => void; lost: () => void },
  ): ReconnectingPort {
    return createReconnectingPort({
      connect: () => this.connect(sender),
      isAlive: () => true,
      after: (ms, task) => this.clock.after(ms, task),
      onOpen: on.open,
      onMessage,
      onLost: on.lost,
      onInvalidated: () => {},
    })
  }

  private connect({ name, tab }: { name: string; tab: number | null }): FakeEnd {
    const { first, second, kill } = createFakePort()
    this.links.push({ ends: [first, second], kill })
    const routed: RoutedPort = {
      name,
      tab,
      frame: { frameId: 0, documentId: 'd', url: 'http://a/', origin: 'http://a' },
      isOwnPage: tab === null,
      post: (message) => {
        try {
          second.postMessage(message)
        } catch {
          // the other end has gone
        }
      },
      close: () => second.disconnect(),
      onMessage: (listener) => second.onMessage.addListener(listener),
      onClose: (listener) => second.onDisconnect.addListener(listener),
    }
    this.router.connect(routed)
    return first
  }
}

// Path of a message, 6 of 9 · from relay/sender · to panel/inbox
// Pairs the relays of a tab with its panel; reads no packet, remembers nothing that matters.
import { isFromPanel } from '../wire/guards'
import { RELEASE_AFTER } from '../wire/limits'
import { type FrameAddress, PANEL_PORT, RELAY_PORT, type ToPanel } from '../wire/packets'

/** A port as the router needs it; `tab` is null for a page of the extension's own. */
export interface RoutedPort {
  readonly name: string
  readonly tab: number | null
  readonly frame: FrameAddress
  readonly isOwnPage: boolean
  post(message: unknown): void
  close(): void
  onMessage(listener: (message: unknown) => void): void
  onClose(listener: () => void): void
}

export interface RouterHost {
  /** Tells every relay of a tab that a panel is there; resolves to whether any answered. */
  wake(tab: number): Promise<boolean>
  /** Leaves word for documents to come: how many panels are open. Resolves when they can read it. */
  setWatchers(count: number): Promise<void>
  after(ms: number, task: () => void): void
}

export interface Router {
  connect(port: RoutedPort): void
}

/** null: not a panel's port, or one that did not come from the extension's own page. */
export function tabOfPanel(port: RoutedPort): number | null {
  if (!port.isOwnPage || !port.name.startsWith(PANEL_PORT)) return null
  const tab = Number(port.name.slice(PANEL_PORT.length))
  return Number.isSafeInteger(tab) && tab >= 0 ? tab : null
}

export function createRouter(host: RouterHost): Router {
  const panels = new Map<number, RoutedPort>()
  const relays = new Map<number, RoutedPort>()
  let links = 0

  const tell = (tab: number, message: ToPanel) => panels.get(tab)?.post(message)
  const releaseUnwatched = () => {
    for (const relay of relays.values())
      if (relay.tab !== null && !panels.has(relay.tab)) relay.post({ kind: 'release' })
    void host.setWatchers(panels.size)
  }
  const wake = async (tab: number) => {
    const reachable = await host.wake(tab)
    tell(tab, { kind: 'woken', reachable })
  }

  const announce = (link: number, { frame }: RoutedPort, tab: number) =>
    tell(tab, { kind: 'relay-came', link, frame })

  const connectRelay = (port: RoutedPort, tab: number) => {
    links += 1
    const link = links
    relays.set(link, port)
    announce(link, port, tab)
    port.onMessage((packet) => tell(tab, { kind: 'from-relay', link, packet }))
    port.onClose(() => {
      relays.delete(link)
      tell(tab, { kind: 'relay-gone', link })
    })
    if (!panels.has(tab)) host.after(RELEASE_AFTER, releaseUnwatched)
  }
  const connectPanel = (port: RoutedPort, tab: number) => {
    panels.set(tab, port)
    for (const [link, relay] of relays) if (relay.tab === tab) announce(link, relay, tab)
    port.onMessage((message) => {
      if (!isFromPanel(message)) return
      if (message.kind === 'wake') return void wake(tab)
      const relay = relays.get(message.link)
      if (relay?.tab === tab) relay.post(message.packet)
    })
    port.onClose(() => {
      if (panels.get(tab) !== port) return // a new panel of this tab has taken over
      panels.delete(tab)
      releaseUnwatched()
    })
    // word first: a document that is born after the call would else hear neither
    void host.setWatchers(panels.size).then(() => wake(tab))
  }
  return {
    connect(port) {
      const tab = tabOfPanel(port)
      if (tab !== null) connectPanel(port, tab)
      else if (port.name === RELAY_PORT && port.tab !== null) connectRelay(port, port.tab)
      else port.close()
    },
  }
}

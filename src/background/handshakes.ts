// Hands each stage of a handshake to the panel of its tab; while no panel is open, nothing listens.
import { type HandshakeStage, NO_TAB } from '../wire/handshakes'
import { type RoutedPort, tabOfPanel } from './router'

export interface HandshakesHost {
  listen(): void
  stop(): void
}

export interface Handshakes {
  connect(port: RoutedPort): void
  take(stage: HandshakeStage): void
}

const concerns = (stage: HandshakeStage, tab: number) => stage.tab === tab || stage.tab === NO_TAB

export function createHandshakes(host: HandshakesHost): Handshakes {
  const panels = new Map<RoutedPort, number>()
  return {
    connect(port) {
      const tab = tabOfPanel(port)
      if (tab === null) return
      if (panels.size === 0) host.listen()
      panels.set(port, tab)
      port.onClose(() => {
        panels.delete(port)
        if (panels.size === 0) host.stop()
      })
    },
    take(stage) {
      for (const [port, tab] of panels) if (concerns(stage, tab)) port.post(stage)
    },
  }
}

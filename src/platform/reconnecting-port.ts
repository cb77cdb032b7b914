// A port that survives the death of the background: both ends open it again until the extension is gone.
import { RECONNECT_FIRST, RECONNECT_MOST } from '../wire/limits'

/** The part of `runtime.Port` that is used. */
export interface PortLike {
  postMessage(message: unknown): void
  disconnect(): void
  readonly onMessage: { addListener(listener: (message: unknown) => void): void }
  readonly onDisconnect: { addListener(listener: () => void): void }
}

export interface PortHost {
  /** `runtime.connect`; throws when the extension's context is gone. */
  connect(): PortLike
  isAlive(): boolean
  /** Calls `task` after `ms`; returns how to take it back. */
  after(ms: number, task: () => void): () => void
  onOpen(): void
  onMessage(message: unknown): void
  onLost(): void
  /** The extension was updated or removed: this is the end. */
  onInvalidated(): void
}

export interface ReconnectingPort {
  open(): void
  close(): void
  /** False: not delivered, the port is lost or the message cannot be cloned. */
  post(message: unknown): boolean
  readonly isOpen: boolean
}

export function createReconnectingPort(host: PortHost): ReconnectingPort {
  let port: PortLike | null = null
  let wait = RECONNECT_FIRST
  let cancel = () => {}

  const lost = (gone: PortLike) => {
    if (gone !== port) return // a late word of a port that was given up already
    port = null
    host.onLost()
    retry()
  }
  const retry = () => {
    if (!host.isAlive()) return host.onInvalidated()
    cancel = host.after(wait, open)
    wait = Math.min(wait * 2, RECONNECT_MOST)
  }
  const open = () => {
    close()
    if (!host.isAlive()) return host.onInvalidated()
    let fresh: PortLike
    try {
      fresh = host.connect()
    } catch {
      return retry()
    }
    port = fresh
    fresh.onMessage.addListener((message) => {
      if (fresh !== port) return
      wait = RECONNECT_FIRST // the other end lives
      host.onMessage(message)
    })
    fresh.onDisconnect.addListener(() => lost(fresh))
    host.onOpen()
  }
  const close = () => {
    cancel()
    const old = port
    port = null
    try {
      old?.disconnect()
    } catch {
      // it was gone already
    }
  }
  const post = (message: unknown) => {
    if (port === null) return false
    try {
      port.postMessage(message)
      return true
    } catch {
      return false
    }
  }
  return {
    open,
    close,
    post,
    get isOpen() {
      return port !== null
    },
  }
}

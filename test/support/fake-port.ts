// Two ends of a runtime port in memory: each end has a queue that a test empties message by message.
import type { PortLike } from '../../src/platform/reconnecting-port'

export interface FakeEnd extends PortLike {
  /** Hands over the oldest message or the disconnection; false: there is none. */
  deliver(): boolean
  readonly pending: number
}

interface End extends FakeEnd {
  put(item: { message: unknown } | 'disconnect'): void
  /** What was on its way to this end is lost, as in a process that died. */
  drop(): void
}

function createEnd(peer: () => End): End {
  const messages: ((message: unknown) => void)[] = []
  const disconnects: (() => void)[] = []
  let queue: ({ message: unknown } | 'disconnect')[] = []
  let open = true
  return {
    postMessage(message) {
      if (!open) throw new Error('Attempting to use a disconnected port object')
      peer().put({ message: structuredClone(message) })
    },
    disconnect() {
      if (!open) return
      open = false
      queue = []
      peer().put('disconnect')
    },
    onMessage: { addListener: (listener) => void messages.push(listener) },
    onDisconnect: { addListener: (listener) => void disconnects.push(listener) },
    put(item) {
      if (open) queue.push(item)
    },
    drop() {
      open = false
      queue = []
    },
    deliver() {
      const item = queue.shift()
      if (item === undefined) return false
      if (item === 'disconnect') {
        open = false
        for (const listener of disconnects) listener()
      } else for (const listener of messages) listener(item.message)
      return true
    },
    get pending() {
      return queue.length
    },
  }
}

/** `kill`: the process of the second end dies; what it had sent may still arrive at the first. */
export function createFakePort(): { first: FakeEnd; second: FakeEnd; kill: () => void } {
  const first: End = createEnd(() => second)
  const second: End = createEnd(() => first)
  const kill = () => {
    second.drop()
    first.put('disconnect')
  }
  return { first, second, kill }
}

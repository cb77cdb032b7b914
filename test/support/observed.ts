// A socket as the rules of the findings see it, for tests: each names only what it is about.
import type { Capture, ObservedSocket } from '../../src/findings/observed'
import { type NotedMessage, Traffic } from '../../src/findings/traffic'

/** When the capture is looked at: a minute after most tests' sockets were opened. */
export const NOW = 100_000

type More = Partial<Omit<ObservedSocket, 'traffic'>> & {
  readonly messages?: readonly (Partial<NotedMessage> & { text?: string | null })[]
}

/** Messages come a second apart unless they say otherwise; rows count from 1. */
export function trafficOf(messages: NonNullable<More['messages']>): Traffic {
  const traffic = new Traffic()
  for (const [at, more] of messages.entries()) {
    const text = more.text === undefined ? 'hello' : more.text
    traffic.note({
      ...{ kind: 'message-sent', time: 90_000 + at, size: text?.length ?? 0, row: at + 1 },
      ...more,
      text,
    })
  }
  return traffic
}

let keys = 0

export function observed({ messages = [{}], ...more }: More = {}): ObservedSocket {
  keys += 1
  return {
    key: keys,
    url: 'wss://example.com/live',
    document: { id: 'page', url: 'https://example.com/' },
    isOfPage: true,
    isWhole: true,
    openedAt: 10_100,
    endedAt: null,
    readyState: 1,
    createdRow: 1_000,
    close: null,
    closeCalls: [],
    attempt: null,
    held: null,
    traffic: trafficOf(messages),
    ...more,
  }
}

export const captureOf = (...sockets: ObservedSocket[]): Capture => ({ sockets, now: NOW })

// All rules over a capture: the worst first, then in the order in which a reader would look.
import { type CaptureRule, type Finding, RULES, type SocketRule, type Weight } from './finding'
import type { Capture, ObservedSocket } from './observed'
import { abnormalCloses, closeWithoutCode, idleTimeout } from './rules/ends'
import { longSilence, unansweredPings } from './rules/heartbeats'
import {
  duplicateSubscriptions,
  numbersAsJson,
  oversizedMessages,
  tinyMessageFlood,
} from './rules/messages'
import { reconnectStorm } from './rules/reconnects'
import { bufferGrowth, discardedSends, sendWhileConnecting } from './rules/sends'
import { severalSockets, unusedSocket } from './rules/sockets'
import { insecureUrl, tokenInUrl } from './rules/urls'

const SOCKET_RULES: readonly SocketRule[] = [
  ...[discardedSends, sendWhileConnecting, bufferGrowth, longSilence, unansweredPings],
  ...[oversizedMessages, tinyMessageFlood, numbersAsJson, duplicateSubscriptions, unusedSocket],
]

const CAPTURE_RULES: readonly CaptureRule[] = [
  ...[closeWithoutCode, abnormalCloses, idleTimeout, reconnectStorm, severalSockets],
  ...[insecureUrl, tokenInUrl],
]

const ORDER: readonly Weight[] = ['loss', 'risk', 'hint']

/** In one socket, whatever the others do. Of one that is over it stays the same. */
export const findIn = (socket: ObservedSocket, now: number): Finding[] =>
  SOCKET_RULES.map((rule) => rule(socket, now)).filter((finding) => finding !== null)

/** In all of them together. */
export const findAcross = (capture: Capture): Finding[] =>
  CAPTURE_RULES.flatMap((rule) => rule(capture))

export const inOrder = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted(
    (a, b) =>
      ORDER.indexOf(a.weight) - ORDER.indexOf(b.weight) ||
      RULES.indexOf(a.rule) - RULES.indexOf(b.rule),
  )

// Tells a handshake as one, from what webRequest and the network panel have of it.
import type { Handshake } from '../store/handshake'
import type { SeenHandshake } from './seen-handshake'

/**
 * Chromium does not give its network panel the status of a failed handshake, but the sentence that goes
 * to the console (net/websockets/websocket_stream.cc).
 */
const STATUS_IN_WORDS = /Unexpected response code: (\d{3})$/
const UNAUTHORIZED_IN_WORDS = /^HTTP Authentication failed/

function statusOf({ request, har }: SeenHandshake): { status: number; statusText: string } {
  if (request !== null && request.status > 0)
    return { status: request.status, statusText: request.statusText }
  if (har !== null && har.status > 0) return { status: har.status, statusText: har.statusText }
  const words = har?.error ?? ''
  if (UNAUTHORIZED_IN_WORDS.test(words)) return { status: 401, statusText: '' }
  return { status: Number(STATUS_IN_WORDS.exec(words)?.[1] ?? 0), statusText: '' }
}

function errorOf({ request, har }: SeenHandshake): string {
  if (har !== null && har.error !== '') return har.error
  return request?.error ?? ''
}

function outcomeOf(seen: SeenHandshake, status: number): Handshake['outcome'] {
  const { request, har } = seen
  // Firefox tells of an answer that it then does not accept
  if (request !== null && request.error !== '') return 'failed'
  if (status === 101) return 'opened'
  const isOver = har?.isOver === true || request?.endedAt != null
  return isOver || status > 0 || errorOf(seen) !== '' ? 'failed' : 'pending'
}

export function handshakeOf(seen: SeenHandshake): Handshake {
  const { request, har } = seen
  const { status, statusText } = statusOf(seen)
  const whole = har?.requestHeaders ?? null
  const hasKey = request?.requestHeaders?.some(({ name }) => /^sec-websocket-key$/i.test(name))
  return {
    seenBy: [...(request ? ['webRequest' as const] : []), ...(har ? ['har' as const] : [])],
    beganAt: request?.beganAt ?? har?.beganAt ?? null,
    endedAt: request?.answeredAt ?? request?.endedAt ?? har?.answeredAt ?? har?.endedAt ?? null,
    request: whole ?? request?.requestHeaders ?? null,
    requestIsWhole: whole !== null || hasKey === true,
    response: request?.responseHeaders ?? har?.responseHeaders ?? null,
    ...{ status, statusText },
    address: request?.ip || har?.address || '',
    outcome: outcomeOf(seen, status),
    error: errorOf(seen),
  }
}

/** It failed, and the browser keeps to itself why. */
export const isHidden = ({ outcome, status, error }: Handshake): boolean =>
  outcome === 'failed' && status === 0 && error === ''

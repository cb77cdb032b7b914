// Silences that proxies do not bear, and pings that nobody answers.
import { OPEN } from '../../wire/facts'
import { firstRows, type SocketRule } from '../finding'
import type { ObservedSocket } from '../observed'

/**
 * ms. The shortest of the common limits: 55 s at Heroku's router, 60 s in nginx (proxy_read_timeout)
 * and at AWS's load balancer, 100 s at Cloudflare.
 */
export const SILENCE_BORNE = 55_000

/** The longest, the one that lasts included. */
function longestSilence({ traffic, readyState }: ObservedSocket, now: number) {
  const past = traffic.silence
  const since = traffic.lastAt
  const isNow =
    readyState === OPEN && since !== null && now - since > (past ? past.to - past.from : 0)
  return isNow
    ? { ms: now - since, rows: [] }
    : past && { ms: past.to - past.from, rows: past.rows }
}

export const longSilence: SocketRule = (socket, now) => {
  const silence = longestSilence(socket, now)
  if (silence === null || silence.ms < SILENCE_BORNE) return null
  return {
    ...{ rule: 'long-silence', weight: 'risk', sockets: [socket.key] },
    ...{ rows: firstRows(silence.rows), figures: { silence: silence.ms } },
  }
}

/** Pings that can be on their way, or be of another meaning. */
const PINGS_LEAST = 3

export const unansweredPings: SocketRule = ({ key, traffic: { pings, pongs, isSampled } }) => {
  const missing = pings.count - pongs.count
  if (isSampled || pings.count < PINGS_LEAST || missing * 2 < pings.count) return null
  return {
    ...{ rule: 'unanswered-pings', weight: 'risk', sockets: [key] },
    rows: firstRows(pings.rows),
    figures: { pings: pings.count, pongs: pongs.count },
  }
}

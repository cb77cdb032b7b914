// Finds out which sockets are attempts at the same connection: same document, same endpoint, each
// constructed after the one before had ended. What failed counts as well.
import { CHAINS_LOOK_BACK } from '../../wire/socket-list-limits'
import { begunAt, closedAt } from './socket-times'
import type { SocketRecord } from './sockets'

export interface Chain {
  /** Of the first attempt: unique in this panel. */
  readonly key: number
  /** Document, interface and endpoint. */
  readonly place: string
  /** Oldest first; what the panel had to drop is missing. */
  readonly sockets: SocketRecord[]
}

export interface Attempt {
  readonly chain: Chain
  /** 1, 2, 3 … */
  readonly nth: number
  /** ms from the end of the one before; null: it is the first. */
  readonly backOff: number | null
  /** False: the URL differs from the one before, in its query or fragment. */
  readonly isSameUrl: boolean
}

/** A URL without its query and fragment. */
export const endpointOf = (url: string): string => /^[^?#]*/.exec(url)?.[0] ?? url

const placeOf = ({ document, api, url }: SocketRecord) => `${document.id} ${api} ${endpointOf(url)}`

/** The page closed it itself, and asks for something else now. */
const isDoneWith = ({ url, closeCalls }: SocketRecord, next: SocketRecord) =>
  url !== next.url && closeCalls.length > 0

export class ReconnectChains {
  private readonly byPlace = new Map<string, Set<Chain>>()
  private readonly attempts = new Map<SocketRecord, Attempt>()

  /** null: its constructor was not seen, or its URL is not known. */
  attemptOf(socket: SocketRecord): Attempt | null {
    return this.attempts.get(socket) ?? null
  }

  /** Just constructed. What ends later than it began is not before it. */
  add(socket: SocketRecord): void {
    if (socket.createdAt === null || socket.url === '' || this.attempts.has(socket)) return
    const place = placeOf(socket)
    const chains = this.byPlace.get(place) ?? new Set()
    this.byPlace.set(place, chains)
    const before = this.endedBefore(socket, chains)
    if (before) return this.continue(socket, before)
    const chain: Chain = { key: socket.key, place, sockets: [socket] }
    chains.add(chain)
    const [oldest] = chains
    if (oldest && chains.size > CHAINS_LOOK_BACK) chains.delete(oldest)
    this.attempts.set(socket, { chain, nth: 1, backOff: null, isSameUrl: true })
  }

  drop(socket: SocketRecord): void {
    const chain = this.attempts.get(socket)?.chain
    this.attempts.delete(socket)
    if (chain === undefined) return
    chain.sockets.splice(chain.sockets.indexOf(socket), 1)
    if (chain.sockets.length > 0) return
    const others = this.byPlace.get(chain.place)
    others?.delete(chain)
    if (others?.size === 0) this.byPlace.delete(chain.place)
  }

  /** Of these sockets alone, oldest first. */
  rebuild(sockets: readonly SocketRecord[]): void {
    this.byPlace.clear()
    this.attempts.clear()
    for (const socket of sockets) this.add(socket)
  }

  private continue(socket: SocketRecord, before: SocketRecord): void {
    const last = this.attempts.get(before)
    const end = closedAt(before)
    if (last === undefined || end === null) return
    const { chain, nth } = last
    const others = this.byPlace.get(chain.place)
    if (others?.delete(chain)) others.add(chain) // the newest now
    chain.sockets.push(socket)
    const backOff = begunAt(socket) - end
    const isSameUrl = before.url === socket.url
    this.attempts.set(socket, { chain, nth: nth + 1, backOff, isSameUrl })
  }

  /** Of several, one with the very URL, then the one that ended last. */
  private endedBefore(socket: SocketRecord, chains: ReadonlySet<Chain>): SocketRecord | null {
    let best: SocketRecord | null = null
    let bestEnd = 0
    for (const { sockets } of chains) {
      const last = sockets.at(-1)
      const end = last ? closedAt(last) : null
      if (!last || end === null || end > begunAt(socket) || isDoneWith(last, socket)) continue
      const isCloser = (last.url === socket.url ? 1 : 0) - (best?.url === socket.url ? 1 : 0)
      if (best !== null && (isCloser < 0 || (isCloser === 0 && end <= bestEnd))) continue
      best = last
      bestEnd = end
    }
    return best
  }
}

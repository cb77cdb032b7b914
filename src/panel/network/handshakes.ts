// All handshakes that were seen, and whose each is: of a socket of the page, or of one that no page told of.

import { type HandshakeStage, NO_TAB } from '../../wire/handshakes'
import { MATCHED_OF_URL, REQUESTS_KEPT, UNKNOWN_WAIT } from '../../wire/network-limits'
import type { Handshake } from '../store/handshake'
import type { SocketRecord } from '../store/sockets'
import { handshakeOf } from './handshake-of'
import type { HarSocket } from './har-socket'
import { matchPage } from './page-matches'
import type { SeenHandshake } from './seen-handshake'
import { type SeenRequest, SeenRequests } from './seen-requests'

export interface HandshakesHost {
  /** Where our script in the page comes from: the network panel names it as the caller of `new WebSocket`. */
  readonly ownScripts: string
  /** The network panel tells who made a socket. */
  readonly harTells: boolean
  /** ms since the epoch: before that nobody looked. */
  readonly since: number
  /** The page's sockets of a URL. */
  socketsOf(url: string): readonly SocketRecord[]
  /** A document that tells of its sockets itself. */
  isKnown(documentId: string): boolean
  /** Whether a request of no tab was made by a worker of this tab's pages. */
  isOurs(request: SeenRequest): boolean
  now(): number
}

export interface Resolved {
  readonly ofPage: ReadonlyMap<SocketRecord, Handshake>
  /** Of workers, and of documents that the patch does not reach. */
  readonly elsewhere: readonly SeenHandshake[]
  /** Something is not clear yet: resolve again later. */
  readonly isOpen: boolean
}

interface Group {
  readonly requests: Set<SeenRequest>
  readonly hars: Map<string, HarSocket>
}

const isBefore = (beganAt: number | null, time: number) => beganAt !== null && beganAt < time

const isSame = (before: HarSocket, now: HarSocket): boolean =>
  before.status === now.status &&
  before.isOver === now.isOver &&
  before.error === now.error &&
  before.messages.length === now.messages.length

/** For certain: another thread made it, or no document asked. */
const isOfWorker = ({ request, har }: SeenHandshake): boolean =>
  har?.hasOtherThread === true || request?.documentId === ''

export class Handshakes {
  private readonly requests = new SeenRequests()
  private readonly groups = new Map<string, Group>()
  /** ms since the epoch: the page that is shown began then. */
  private begin = Number.NEGATIVE_INFINITY
  private readonly matched = new WeakMap<SeenRequest, SocketRecord>()
  private readonly matchedHars = new Map<string, SocketRecord>()

  constructor(private readonly host: HandshakesHost) {}

  /** The URL that is to be resolved anew. */
  takeStage(stage: HandshakeStage): string {
    const request = this.requests.take(stage)
    this.groupOf(request.url).requests.add(request)
    return request.url
  }

  /** null: nothing is new about it. The log is read whole each time. */
  takeHar(socket: HarSocket): string | null {
    if (isBefore(socket.beganAt, this.begin)) return null
    const { hars } = this.groupOf(socket.url)
    // what a page's socket carried is known from the page
    const kept = this.isOwn(socket) ? { ...socket, messages: [] } : socket
    const before = hars.get(socket.id)
    hars.set(socket.id, kept)
    return before && isSame(before, kept) ? null : socket.url
  }

  get urls(): Iterable<string> {
    return this.groups.keys()
  }

  resolve(url: string): Resolved {
    const { host } = this
    const { requests, hars } = this.groupOf(url)
    const newest = [...requests].slice(-MATCHED_OF_URL)
    const ours = newest.filter((one) => one.tab !== NO_TAB || host.isOurs(one))
    const logged = [...hars.values()].slice(-MATCHED_OF_URL)
    const seen: readonly SeenHandshake[] = [
      ...ours.map((request) => ({ request, har: null })),
      ...logged.map((har) => ({ request: null, har })),
    ]
    const sockets = host.socketsOf(url)
    const byPage = seen.filter((one) => this.makerOf(one) !== 'elsewhere')
    const matches = matchPage(byPage, sockets, host.since)
    // a socket that the patch met late was made with the native constructor, as a worker's is
    const taken = new Set(matches.values())
    const late = sockets.filter((one) => one.createdAt === null && !taken.has(one))
    const native = seen.filter((one) => this.makerOf(one) === 'elsewhere' && !isOfWorker(one))
    for (const [one, socket] of matchPage(native, late, host.since)) matches.set(one, socket)
    const rest = seen.filter((one) => !matches.has(one) && !this.wasMatched(one, sockets))
    for (const [one, socket] of matches) this.remember(one, socket)
    const elsewhere = rest.filter((one) => this.isElsewhere(one))
    const ofPage = new Map([...matches].map(([one, socket]) => [socket, handshakeOf(one)]))
    const isOpen = rest.some((one) => this.isUnclear(one) && !elsewhere.includes(one))
    return { ofPage, elsewhere, isOpen }
  }

  /** What belongs to a page that was left; what is known of its sockets stands in their records. */
  forgetBefore(time: number): void {
    this.begin = time // the log may be set to keep what earlier pages did
    for (const { requests, hars } of this.groups.values()) {
      for (const request of requests) if (isBefore(request.beganAt, time)) requests.delete(request)
      for (const [id, { beganAt }] of hars) if (isBefore(beganAt, time)) hars.delete(id)
    }
  }

  private remember({ request, har }: SeenHandshake, socket: SocketRecord): void {
    if (request !== null) this.matched.set(request, socket)
    if (har !== null) this.matchedHars.set(har.id, socket)
  }

  /** It was a page's, and the page's socket is not listed any more. */
  private wasMatched({ request, har }: SeenHandshake, sockets: readonly SocketRecord[]): boolean {
    const socket =
      (request && this.matched.get(request)) ?? (har && this.matchedHars.get(har.id)) ?? null
    return socket !== null && !sockets.includes(socket)
  }

  private isOwn({ script }: HarSocket): boolean {
    return script.startsWith(this.host.ownScripts)
  }

  private groupOf(url: string): Group {
    const group = this.groups.get(url) ?? { requests: new Set(), hars: new Map() }
    this.groups.set(url, group)
    for (const oldest of this.groups.keys()) {
      if (this.groups.size <= REQUESTS_KEPT) break
      this.groups.delete(oldest)
    }
    return group
  }

  private makerOf({ request, har }: SeenHandshake): 'page' | 'elsewhere' | 'unknown' {
    if (har !== null && har.script !== '') return this.isOwn(har) ? 'page' : 'elsewhere'
    if (this.host.harTells || request === null) return 'unknown'
    return request.documentId === '' ? 'elsewhere' : 'page'
  }

  /** A document may yet tell of it, or the network panel may. */
  private isUnclear(seen: SeenHandshake): boolean {
    const { request } = seen
    const maker = this.makerOf(seen)
    if (maker !== 'page') return maker === 'unknown'
    return request !== null && !this.host.isKnown(request.documentId)
  }

  private isElsewhere(seen: SeenHandshake): boolean {
    if (this.makerOf(seen) === 'elsewhere') return true
    if (!this.isUnclear(seen)) return false
    const { request, har } = seen
    const end = request?.endedAt ?? har?.answeredAt ?? har?.endedAt ?? null
    // what was told again to a new panel is older than its acquaintance with the page
    return end !== null && this.host.now() - Math.max(end, this.host.since) > UNKNOWN_WAIT
  }
}

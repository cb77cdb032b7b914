// Joins what the network layer tells with what the page tells: handshakes to sockets, and rows for sockets of workers.
import type { Fact } from '../../wire/facts'
import { isHandshakeStage, isWatching } from '../../wire/handshake-guards'
import {
  ANSWER_WAIT,
  CLOCK_SLACK,
  HAR_MESSAGE,
  HAR_MOST,
  MATCHED_OF_URL,
  UNKNOWN_WAIT,
} from '../../wire/network-limits'
import type { DocumentRecord } from '../store/documents'
import { isOfPage } from '../store/handshake'
import type { SocketRecord } from '../store/sockets'
import type { Store } from '../store/store'
import { DirtyUrls } from './dirty-urls'
import { Handshakes } from './handshakes'
import { createHarPoll, type HarPoll } from './har-poll'
import { readHar, readHarSocket } from './har-socket'
import { isOfTab, ownerOf } from './owners'
import { WorkerSockets } from './worker-sockets'

export interface NetworkHost {
  readonly store: Store
  readonly ownScripts: string
  /** The network panel's log, of Chromium: it tells which script made a socket, and what went through it. */
  readonly readHar: (() => Promise<unknown>) | null
  /** Told each time that the log would be read: whether it holds too much for that. */
  onLogTooMuch(isUnread: boolean): void
  /** Rows may be put between others. */
  mayInsert(): boolean
  after(ms: number, task: () => void): () => void
  now(): number
}

export interface Network {
  /** False: it was not about a handshake. */
  receive(message: unknown): boolean
  /** An entry of that log. */
  entry(entry: unknown): void
  hello(document: string): void
  facts(document: string, facts: readonly Fact[]): void
  gone(document: string): void
  /** The background, which tells of handshakes where there is no log, has died. */
  lost(): void
  /** null: the log is not read. */
  readonly log: Pick<HarPoll, 'pause' | 'resume'> | null
}

/** It failed, and nothing tells why. */
const lacksAnswer = (socket: SocketRecord) =>
  isOfPage(socket) &&
  !socket.beginningUnknown &&
  socket.openedAt === null &&
  socket.erroredAt !== null &&
  (socket.handshake === null || socket.handshake.outcome === 'pending')

/** The page has its answer, and the log was read before it had. */
const isBehind = ({ handshake, openedAt }: SocketRecord, now: number) =>
  handshake?.outcome === 'pending' && openedAt !== null && now - openedAt < ANSWER_WAIT

function pageSocketsByUrl(sockets: readonly SocketRecord[]): Map<string, SocketRecord[]> {
  const byUrl = new Map<string, SocketRecord[]>()
  for (const socket of sockets) {
    if (!isOfPage(socket)) continue
    const others = byUrl.get(socket.url)
    if (others) others.push(socket)
    else byUrl.set(socket.url, [socket])
  }
  return byUrl
}

/** About what the network panel's log holds of them, and hands over as a copy each time. */
function heldBytes(sockets: readonly SocketRecord[]): number {
  let bytes = 0
  for (const { counts } of sockets)
    for (const { nth, total } of Object.values(counts)) bytes += total + nth * HAR_MESSAGE
  return bytes
}

/** Facts that can change whose a handshake is. */
const TELLING = ['socket-created', 'socket-opened', 'socket-errored', 'socket-closed']

export function createNetwork(host: NetworkHost): Network {
  const { store } = host
  const open = new Set<string>()
  let again = () => {}
  /** The page's sockets, as they are while a slice of URLs is resolved. */
  let byUrl: ReadonlyMap<string, readonly SocketRecord[]> = new Map()
  const socketsOf = (url: string) => byUrl.get(url)?.slice(-MATCHED_OF_URL) ?? []
  const handshakes = new Handshakes({
    ...{ ownScripts: host.ownScripts, harTells: host.readHar !== null, since: host.now() },
    socketsOf,
    isKnown: (id) => [...store.documents.values()].some(({ documentId }) => documentId === id),
    isOurs: (request) => isOfTab(request, store.documents.values()),
    now: host.now,
  })
  const workers = new WorkerSockets({
    store,
    ownerOf: (seen) => ownerOf(seen, store.documents.values()),
    mayInsert: host.mayInsert,
    now: host.now,
  })
  /** ms since the epoch: what was made before may have had a handshake that nobody told of. */
  let watchedSince = host.readHar ? host.now() : Number.POSITIVE_INFINITY
  const wasWatched = ({ createdAt }: SocketRecord) =>
    createdAt !== null && createdAt - CLOCK_SLACK >= watchedSince
  /** Whether it may yet be told how one of the sockets of `url` was answered. */
  const settle = (url: string): boolean => {
    const sockets = socketsOf(url)
    const waiting = sockets.filter(lacksAnswer)
    const isOver = ({ erroredAt }: SocketRecord) => host.now() - Number(erroredAt) >= UNKNOWN_WAIT
    for (const one of waiting)
      one.unsent = one.handshake === null && (one.unsent || (isOver(one) && wasWatched(one)))
    return waiting.some((one) => !isOver(one)) || sockets.some((one) => isBehind(one, host.now()))
  }
  const resolve = (url: string) => {
    const { ofPage, elsewhere, isOpen } = handshakes.resolve(url)
    for (const [socket, handshake] of ofPage) socket.handshake = handshake
    workers.show(url, elsewhere)
    if (isOpen || settle(url)) open.add(url)
    else open.delete(url)
  }
  const dirty = new DirtyUrls({
    resolve(urls) {
      byUrl = pageSocketsByUrl(store.sockets)
      for (const url of urls) resolve(url)
      store.changed()
    },
    done() {
      again()
      again = open.size > 0 ? host.after(UNKNOWN_WAIT, () => touch(open)) : () => {}
      if (open.size > 0) poll?.soon()
    },
    after: host.after,
    now: host.now,
  })
  const touch = (urls: Iterable<string>) => dirty.touch(urls)
  const poll =
    host.readHar &&
    createHarPoll({
      read: host.readHar,
      onHar: (har) => touch(readHar(har).flatMap((socket) => handshakes.takeHar(socket) ?? [])),
      isTooMuch: () => heldBytes(store.sockets) > HAR_MOST,
      onTooMuch: host.onLogTooMuch,
      isWanted: () => workers.areLive || open.size > 0,
      after: host.after,
      now: host.now,
    })
  const takeFact = (document: string, fact: Fact) => {
    if (!('socket' in fact) || !TELLING.includes(fact.kind)) return
    const url = store.socketAt(document, fact.socket)?.url
    if (url !== undefined) touch([url])
    poll?.soon()
  }
  return {
    receive(message) {
      if (isWatching(message)) {
        watchedSince = message.since
        return true
      }
      if (!isHandshakeStage(message)) return false
      touch([handshakes.takeStage(message)])
      return true
    },
    entry(entry) {
      const socket = readHarSocket(entry)
      const url = socket && handshakes.takeHar(socket)
      if (url !== null) touch([url])
    },
    hello(id) {
      const document: DocumentRecord | undefined = store.documents.get(id)
      if (document?.top) {
        handshakes.forgetBefore(document.timeOrigin)
        workers.arrived(document)
        poll?.soon() // its workers begin without a word
      }
      touch(handshakes.urls)
    },
    facts(document, facts) {
      for (const fact of facts) takeFact(document, fact)
    },
    gone: (document) => workers.ownerGone(document),
    lost() {
      if (host.readHar === null) watchedSince = Number.POSITIVE_INFINITY
    },
    log: poll,
  }
}

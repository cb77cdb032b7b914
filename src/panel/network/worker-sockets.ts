// Gives each socket that no page told of its row in the store, and brings it up to date.
import type { Fact } from '../../wire/facts'
import type { DocumentRecord } from '../store/documents'
import { headerOf } from '../store/handshake'
import type { SocketRecord } from '../store/sockets'
import type { Store } from '../store/store'
import { handshakeOf } from './handshake-of'
import { messageFacts, type Room, type WorkerFact } from './har-facts'
import type { Owner } from './owners'
import type { SeenHandshake } from './seen-handshake'
import { workerFrom } from './worker-place'

export interface WorkerSocketsHost {
  readonly store: Store
  /** The document that a request goes with; null: none that is known. */
  ownerOf(seen: SeenHandshake): Owner | null
  /** Rows may be put between others: nobody has asked the table to stand still. */
  mayInsert(): boolean
  now(): number
}

interface Shown {
  readonly url: string
  readonly record: SocketRecord
  /** How many messages of the network panel's list were told. */
  told: number
}

const listed = (header: string | null) =>
  header === null ? [] : header.split(',').map((name) => name.trim())

export class WorkerSockets {
  /** By the number of the request, and by the id of the HAR's entry: a handshake has either or both. */
  private readonly shown = new Map<string, Shown>()
  private readonly numbers = new Map<string, { facts: number; sockets: number }>()
  /** Of each worker, the document that it goes with. */
  private readonly owners = new Map<string, string>()
  private readonly room: Room = { kept: 0 }

  constructor(private readonly host: WorkerSocketsHost) {}

  /** Of these, each has its row from now on, and what else was shown for the URL was a mistake. */
  show(url: string, seen: readonly SeenHandshake[]): void {
    const wanted = new Set(seen.map((one) => this.update(one)))
    for (const [id, shown] of this.shown) {
      if (shown.url !== url || wanted.has(shown)) continue
      this.shown.delete(id)
      this.host.store.dropSocket(shown.record)
    }
  }

  /** Whether more is to be expected of the network panel. */
  get areLive(): boolean {
    for (const { record } of this.shown.values())
      if (record.document.live && record.readyState < 3) return true
    return false
  }

  /** Workers of a page end with it. */
  ownerGone(owner: string): void {
    for (const [worker, of] of this.owners) if (of === owner) this.host.store.gone(worker)
  }

  /**
   * A page has said hello. A worker that is younger was heard before its page was, taken for one of the
   * page before, and may have gone with that.
   */
  arrived(top: DocumentRecord): void {
    const { store } = this.host
    for (const [id, of] of this.owners) {
      const worker = store.documents.get(id)
      const owner = store.documents.get(of)
      if (worker?.page !== top || (owner !== undefined && store.pageOf(owner) === top)) continue
      this.owners.set(id, top.id)
      worker.live = true
    }
  }

  private update(seen: SeenHandshake): Shown {
    const { request, har } = seen
    const ids = [request && `request ${request.id}`, har && `har ${har.id}`].filter(
      (id) => id !== null,
    )
    const known = ids.map((id) => this.shown.get(id)).find((shown) => shown !== undefined)
    const shown = known ?? this.begin(seen)
    for (const id of ids) this.shown.set(id, shown)
    const { record } = shown
    record.source = har?.tellsMessages ? 'har' : 'handshake'
    record.handshake = handshakeOf(seen)
    this.tell(record, this.news(shown, seen))
    return shown
  }

  private begin(seen: SeenHandshake): Shown {
    const { request, har } = seen
    const { store } = this.host
    const time = request?.beganAt ?? har?.beganAt ?? this.host.now()
    const owner = this.host.ownerOf(seen)
    const worker = workerFrom(seen, owner, time)
    if (owner !== null) this.owners.set(worker.id, owner.document.id)
    const document = store.documents.get(worker.id) ?? worker
    store.addWorker(document)
    const numbers = this.numbers.get(document.id) ?? { facts: 0, sockets: 0 }
    this.numbers.set(document.id, numbers)
    numbers.sockets += 1
    const { sockets: socket } = numbers
    const url = request?.url ?? har?.url ?? ''
    const headers = har?.requestHeaders ?? request?.requestHeaders ?? null
    this.tell({ document, socket }, [
      {
        ...{ kind: 'socket-created', time, readyState: 0, api: 'WebSocket', url, binaryType: '' },
        ...{ protocols: listed(headerOf(headers, 'sec-websocket-protocol')) },
        ...{ stack: har?.stack ?? '', adopted: false, during: null },
      },
    ])
    const record = store.socketAt(document.id, socket)
    if (record === null) throw new Error('a socket that was told of is not there')
    return { url, record, told: 0 }
  }

  /** What has happened since the last time. */
  private news(shown: Shown, { har }: SeenHandshake): WorkerFact[] {
    const { record } = shown
    const { handshake } = record
    if (handshake === null || record.readyState === 3) return []
    const messages = har ? messageFacts(har.messages, shown.told, record.counts, this.room) : []
    shown.told = har?.messages.length ?? 0
    const facts: WorkerFact[] = []
    const time = handshake.endedAt ?? this.host.now()
    if (handshake.outcome === 'opened' && record.openedAt === null) {
      const protocol = headerOf(handshake.response, 'sec-websocket-protocol') ?? ''
      const extensions = headerOf(handshake.response, 'sec-websocket-extensions') ?? ''
      // the log rounds its times, each in its own way: a message must not precede the opening
      const openedAt = Math.min(time, messages[0]?.time ?? time)
      facts.push({ kind: 'socket-opened', time: openedAt, readyState: 1, protocol, extensions })
    }
    facts.push(...messages)
    if (handshake.outcome === 'failed')
      facts.push(
        { kind: 'socket-errored', time, readyState: 0 },
        { kind: 'ready-state-changed', time, readyState: 3, before: 0 },
      )
    else if (har?.isOver)
      facts.push({
        ...{ kind: 'ready-state-changed', time: har.endedAt ?? this.host.now() },
        ...{ readyState: 3, before: 1 },
      })
    return facts
  }

  private tell(
    { document, socket }: Pick<SocketRecord, 'document' | 'socket'>,
    facts: readonly WorkerFact[],
  ): void {
    const numbers = this.numbers.get(document.id)
    if (numbers === undefined || facts.length === 0) return
    const numbered = facts.map((fact) => {
      numbers.facts += 1
      return { ...fact, seq: numbers.facts, socket } as Fact
    })
    this.host.store.lateFacts(document.id, numbered, this.host.mayInsert())
  }
}

// Takes the records of a capture as the panel takes what a page tells: documents say hello, facts follow, pages are left.
import type {
  Captured,
  CapturedDocument,
  CapturedFact,
  CapturedHandshake,
} from '../../capture/captured'
import type { Fact } from '../../wire/facts'
import { NO_TAB } from '../../wire/handshakes'
import { WIRE_VERSION } from '../../wire/limits'
import type { FrameAddress, Hello } from '../../wire/packets'
import type { DocumentRecord } from '../store/documents'
import type { Row } from '../store/row'
import type { SocketRecord } from '../store/sockets'

/** What a file is read into. */
export interface LoadTarget {
  hello(hello: Hello, frame: FrameAddress): void
  worker(document: DocumentRecord): void
  facts(document: string, facts: readonly Fact[]): void
  /** It was left. */
  gone(document: string): void
  socketAt(document: string, socket: number): SocketRecord | null
}

const NOT_TOLD = { type: '', notRestoredReasons: null, restoredAt: null }

const helloOf = ({ document, url, place, timeOrigin, arrival }: CapturedDocument): Hello => ({
  ...{ kind: 'hello', version: WIRE_VERSION, document, url, place, timeOrigin },
  arrival: arrival ?? NOT_TOLD,
})

const workerOf = (
  { document: id, url, place, frame, timeOrigin }: CapturedDocument,
  worker: NonNullable<CapturedDocument['worker']>,
): DocumentRecord => ({
  ...{ id, url, place, timeOrigin, worker, top: false, frameId: NO_TAB },
  ...{ documentId: frame.documentId, origin: frame.origin },
  ...{ live: true, past: false, page: null, cached: false, sockets: 0 },
})

const markName = (document: string, seq: number) => `${seq} ${document}`

export class Loader {
  /** The latest time that was told of, ms since the epoch: the end of the capture. */
  end = 0
  private readonly documents = new Map<string, CapturedDocument>()
  private readonly marks = new Set<string>()
  /** A HAR tells of handshakes before their sockets. */
  private handshakes: CapturedHandshake[] = []

  constructor(private readonly target: LoadTarget) {}

  take(records: readonly Captured[]): void {
    let facts: Fact[] = []
    let of = ''
    const tell = () => {
      if (facts.length > 0) this.target.facts(of, facts)
      facts = []
    }
    for (const record of records) {
      if (record.kind !== 'fact' || record.document !== of) tell()
      if (record.kind !== 'fact') {
        this.takeOther(record)
        continue
      }
      of = record.document
      const isTurn = this.isTurn(record)
      if (isTurn) tell()
      this.before(record)
      facts.push(record.fact)
      if (!isTurn) continue
      tell()
      this.after(record)
    }
    tell()
    this.settle()
  }

  /** Of the rows that were read. */
  readonly marked = (rows: readonly Row[]): Row[] =>
    this.marks.size === 0
      ? []
      : rows.filter(({ document, fact }) => this.marks.has(markName(document.id, fact.seq)))

  private takeOther(record: Exclude<Captured, CapturedFact>): void {
    if (record.kind === 'handshake') this.handshakes.push(record)
    if (record.kind === 'bookmark') this.marks.add(markName(record.document, record.seq))
    if (record.kind !== 'document') return
    this.end = Math.max(this.end, record.timeOrigin)
    this.documents.set(record.document, record)
    if (record.worker) this.target.worker(workerOf(record, record.worker))
    else this.target.hello(helloOf(record), record.frame)
  }

  private isTurn({ fact }: CapturedFact): boolean {
    return fact.kind === 'page-hidden' || fact.kind === 'page-shown'
  }

  /** Back from the back/forward cache, a document says hello again. */
  private before({ document: id, fact }: CapturedFact): void {
    this.end = Math.max(this.end, fact.time)
    const document = this.documents.get(id)
    if (fact.kind !== 'page-shown' || !fact.persisted || !document || document.worker) return
    const arrival = { ...(document.arrival ?? NOT_TOLD), restoredAt: fact.time }
    this.target.hello({ ...helloOf(document), arrival }, document.frame)
  }

  private after({ document, fact }: CapturedFact): void {
    if (fact.kind === 'page-hidden') this.target.gone(document)
  }

  private settle(): void {
    this.handshakes = this.handshakes.filter((record) => {
      const socket = this.target.socketAt(record.document, record.socket)
      if (!socket) return true
      const { kind: _, document: __, socket: ___, source, ...handshake } = record
      socket.source = source
      socket.handshake = handshake
      return false
    })
  }
}

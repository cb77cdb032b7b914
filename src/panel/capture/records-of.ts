// What the panel knows as the records of a capture: documents before their facts, in the order of arrival.
import type { Captured } from '../../capture/captured'
import type { Fact } from '../../wire/facts'
import type { DocumentRecord } from '../store/documents'
import type { Row } from '../store/row'
import { rowAt } from '../store/row-place'
import type { Store } from '../store/store'
import { BesideFacts } from './beside-facts'
import { documentRecord, handshakeRecord } from './document-record'
import type { Scope } from './scope'
import { isElsewhere, type PayloadSource, wholeFact } from './whole-fact'

/** Characters of an id that a reader of files takes. */
const ID = 128

export interface Told {
  readonly store: Pick<Store, 'documents' | 'beside'>
  readonly bookmarks: readonly Row[]
  /** null: payloads are taken as they are here, nothing is waited for. */
  readonly payloads: PayloadSource | null
}

/** A document is told before what happened in it, and after those that were there before it. */
class Documents {
  private readonly names = new Map<DocumentRecord, string>()
  private readonly told = new Set<DocumentRecord>()
  private readonly all: readonly DocumentRecord[]
  private next = 0

  constructor(documents: ReadonlyMap<string, DocumentRecord>, wanted: ReadonlySet<DocumentRecord>) {
    const known = [...documents.values()].filter((document) => wanted.has(document))
    const late = [...wanted].filter((document) => documents.get(document.id) !== document)
    this.all = [...late, ...known]
    for (const [at, { id }] of this.all.entries()) {
      const document = this.all[at]
      if (document)
        this.names.set(document, id.length <= ID && id !== '' ? id : `document ${at + 1}`)
    }
  }

  name(document: DocumentRecord): string {
    return this.names.get(document) ?? document.id
  }

  *until(document: DocumentRecord | null): Generator<Captured> {
    while (document === null ? this.next < this.all.length : !this.told.has(document)) {
      const one = this.all[this.next]
      if (one === undefined) return
      this.next += 1
      this.told.add(one)
      yield documentRecord(one, this.name(one))
    }
  }
}

function documentsOf({ rows, sockets }: Scope): Set<DocumentRecord> {
  const wanted = new Set<DocumentRecord>()
  for (const { document } of sockets) wanted.add(document)
  for (const { document } of rows) wanted.add(document)
  return wanted
}

/** Of a gap, what it says of the sockets that are told of. */
function within(fact: Fact, { sockets }: Scope, document: DocumentRecord): Fact {
  if (fact.kind !== 'gap') return fact
  const isTold = (number: string) =>
    sockets.some((one) => one.document === document && `${one.socket}` === number)
  const counters = Object.entries(fact.counters).filter(([number]) => isTold(number))
  return { ...fact, counters: Object.fromEntries(counters) }
}

/** `isAll`: documents that nothing has happened in are told of, too. */
export async function* recordsOf(
  scope: Scope,
  { store, bookmarks, payloads }: Told,
  isAll: boolean,
): AsyncGenerator<Captured, void, undefined> {
  const wanted = isAll ? new Set(store.documents.values()) : documentsOf(scope)
  const documents = new Documents(store.documents, wanted)
  const beside = new BesideFacts(scope, store.beside)
  const record = (document: DocumentRecord, fact: Fact): Captured => ({
    ...{ kind: 'fact', document: documents.name(document), fact },
  })
  for (const row of scope.rows) {
    const { document } = row
    const fact = payloads && isElsewhere(row) ? await wholeFact(row, payloads) : row.fact
    yield* documents.until(document)
    for (const earlier of beside.before(document, fact.seq)) yield record(document, earlier)
    yield record(document, isAll ? fact : within(fact, scope, document))
  }
  yield* documents.until(null)
  for (const document of beside.documents)
    for (const fact of beside.before(document, Number.POSITIVE_INFINITY))
      yield record(document, fact)
  for (const socket of scope.sockets) {
    const handshake = handshakeRecord(socket, documents.name(socket.document))
    if (handshake) yield handshake
  }
  for (const row of bookmarks)
    if (rowAt(scope.rows, row) >= 0)
      yield { kind: 'bookmark', document: documents.name(row.document), seq: row.fact.seq }
}

// The facts of a scope that are no rows, document by document, so that each comes before the first row that is later.
import type { Fact } from '../../wire/facts'
import { type BesideRows, LIVES, type Reading } from '../store/beside-rows'
import type { DocumentRecord } from '../store/documents'
import type { Scope } from './scope'

/** Two lists that rise, as one. */
function* merged(a: Iterator<Fact>, b: Iterator<Fact>): Generator<Fact> {
  let [x, y] = [a.next(), b.next()]
  while (!x.done || !y.done) {
    if (y.done || (!x.done && x.value.seq <= y.value.seq)) {
      if (x.done) return
      yield x.value
      x = a.next()
    } else {
      yield y.value
      y = b.next()
    }
  }
}

function* ofSockets(facts: Iterable<Reading>, sockets: ReadonlySet<number>): Generator<Fact> {
  for (const fact of facts) if (sockets.has(fact.socket)) yield fact
}

/** Of documents, what is still to be told of them. */
export class BesideFacts {
  private readonly left = new Map<DocumentRecord, { next: Fact | null; rest: Iterator<Fact> }>()

  constructor({ rows, sockets, isWhole }: Scope, beside: BesideRows) {
    const told = new Set<Fact>()
    for (const row of rows) if (LIVES.includes(row.kind)) told.add(row.fact)
    const lives = new Map<DocumentRecord, Fact[]>()
    for (const socket of sockets) {
      const missing = beside.livesOf(socket).filter((fact) => !told.has(fact))
      lives.set(socket.document, [...(lives.get(socket.document) ?? []), ...missing])
    }
    const numbers = new Map(sockets.map((one) => [one.document, new Set<number>()]))
    for (const { document, socket } of sockets) numbers.get(document)?.add(socket)
    for (const [document, missing] of lives) {
      const readings = isWhole ? beside.readingsOf(document) : []
      const wanted = ofSockets(readings, numbers.get(document) ?? new Set())
      const sorted = missing.sort((a, b) => a.seq - b.seq)
      const rest = merged(sorted.values(), wanted)
      this.left.set(document, { next: rest.next().value ?? null, rest })
    }
  }

  /** Those of the document that come before the number. */
  *before(document: DocumentRecord, seq: number): Generator<Fact> {
    const left = this.left.get(document)
    while (left?.next && left.next.seq < seq) {
      yield left.next
      left.next = left.rest.next().value ?? null
    }
  }

  get documents(): Iterable<DocumentRecord> {
    return this.left.keys()
  }
}

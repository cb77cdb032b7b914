// Takes a part out of a capture: one socket, or chosen facts, with what is needed to understand them.
import type { Fact } from '../wire/facts'
import type { Captured, CaptureSource } from './captured'

export interface SocketName {
  readonly document: string
  /** Its number there. */
  readonly socket: number
}

export interface Selection {
  readonly sockets: readonly SocketName[]
  /** Facts by document and number; null: all of these sockets. */
  readonly facts: readonly { readonly document: string; readonly seq: number }[] | null
  /** What tells whose messages they are: how each socket began, opened and ended, chosen or not. */
  readonly withLives: boolean
}

const LIVES: readonly Fact['kind'][] = ['socket-created', 'socket-opened', 'socket-closed']

const keyOf = (document: string, number: number) => `${number} ${document}`

function* ofGap(fact: Fact, isChosen: (socket: number) => boolean): Generator<Fact> {
  if (fact.kind !== 'gap') return
  const counters = Object.entries(fact.counters).filter(([socket]) => isChosen(Number(socket)))
  if (counters.length > 0) yield { ...fact, counters: Object.fromEntries(counters) }
}

class Chosen {
  private readonly documents: ReadonlySet<string>
  private readonly sockets: ReadonlySet<string>
  private readonly facts: ReadonlySet<string> | null

  constructor(private readonly selection: Selection) {
    const { sockets, facts } = selection
    this.sockets = new Set(sockets.map(({ document, socket }) => keyOf(document, socket)))
    this.facts = facts && new Set(facts.map(({ document, seq }) => keyOf(document, seq)))
    this.documents = new Set([...sockets, ...(facts ?? [])].map(({ document }) => document))
  }

  *of(record: Captured): Generator<Captured> {
    switch (record.kind) {
      case 'header':
        return yield record
      case 'document':
        if (this.documents.has(record.document)) yield record
        return
      case 'handshake':
        if (this.sockets.has(keyOf(record.document, record.socket))) yield record
        return
      case 'bookmark':
        if (this.facts?.has(keyOf(record.document, record.seq)) ?? true) yield* this.known(record)
        return
      case 'fact':
        for (const fact of this.factsOf(record.document, record.fact)) yield { ...record, fact }
    }
  }

  private *known(record: Extract<Captured, { kind: 'bookmark' }>): Generator<Captured> {
    if (this.documents.has(record.document)) yield record
  }

  private *factsOf(document: string, fact: Fact): Generator<Fact> {
    const isOfSocket = (socket: number) => this.sockets.has(keyOf(document, socket))
    if (this.facts?.has(keyOf(document, fact.seq))) return yield fact
    if (this.facts === null && fact.kind === 'gap') return yield* ofGap(fact, isOfSocket)
    if (!('socket' in fact) || !isOfSocket(fact.socket)) return
    if (this.facts === null || (this.selection.withLives && LIVES.includes(fact.kind))) yield fact
  }
}

export async function* select(
  source: CaptureSource,
  selection: Selection,
): AsyncGenerator<Captured, void, undefined> {
  const chosen = new Chosen(selection)
  for await (const record of source) yield* chosen.of(record)
}

// Much traffic of every kind, the same in each run: sockets of several documents, texts, bytes, queues, gaps, ends.
import type { Fact, MessageKind } from '../../src/wire/facts'
import type { Payload } from '../../src/wire/payload'
import { createRandom, type Random } from './random'

interface Told {
  come(document: string): void
  facts(document: string, facts: readonly Fact[]): void
}

const DOCUMENTS = ['d1', 'd2', 'd3']
const SOCKETS = 4
const TEXTS = [
  ...['', 'hi', '{"type":"tick","n":12345678901234567890}', 'ligne\nsuivante', '\ud800', 'é\u2028'],
  'x'.repeat(400),
]

function payloadFrom(random: Random): Payload {
  const bytes = Uint8Array.from({ length: random.below(40) }, () => random.below(256))
  switch (random.below(5)) {
    case 0:
      return { kind: 'arraybuffer', size: bytes.length, content: bytes, rest: 'none' }
    case 1:
      return { kind: 'blob', size: 5_000_000, content: bytes, rest: 'omitted' }
    case 2:
      return { kind: 'text', size: 9_000, content: null, rest: 'omitted' }
    default: {
      const content = TEXTS[random.below(TEXTS.length)] ?? ''
      return { kind: 'text', size: content.length, content, rest: 'none' }
    }
  }
}

const KINDS: readonly MessageKind[] = ['message-sent', 'message-received', 'message-received']

export function mixedTraffic(messages: number, { come, facts }: Told): void {
  const random = createRandom(42)
  const seqs = new Map<string, number>()
  const nths = new Map<string, { nth: number; total: number }>()
  let time = 1_795_000_000_000
  const next = (document: string) => {
    const seq = (seqs.get(document) ?? 0) + 1
    seqs.set(document, seq)
    time += random.below(20) / 8
    return { seq, time }
  }
  const tell = (document: string, fact: object) =>
    facts(document, [{ ...next(document), readyState: 1, ...fact } as Fact])
  const begin = (document: string, socket: number) => {
    const url = `wss://${document}.example/${socket}?token=secret`
    tell(document, {
      ...{
        kind: 'socket-created',
        socket,
        readyState: 0,
        api: 'WebSocket',
        url,
        stack: 'at a:1:1',
      },
      ...{ protocols: ['v1'], binaryType: 'blob', adopted: false, during: null },
    })
    tell(document, { kind: 'socket-opened', socket, protocol: 'v1', extensions: '' })
  }
  for (const document of DOCUMENTS) {
    come(document)
    for (let socket = 1; socket <= SOCKETS; socket++) begin(document, socket)
  }
  for (let at = 0; at < messages; at++) {
    const document = DOCUMENTS[random.below(DOCUMENTS.length)] ?? 'd1'
    const socket = 1 + random.below(SOCKETS)
    const kind = KINDS[random.below(KINDS.length)] ?? 'message-sent'
    const payload = payloadFrom(random)
    const name = `${document} ${socket} ${kind}`
    const before = nths.get(name) ?? { nth: 0, total: 0 }
    const counted = { nth: before.nth + 1, total: before.total + payload.size }
    nths.set(name, counted)
    const queued = kind === 'message-sent' ? random.below(9_000) : 0
    const stack = kind === 'message-sent' ? 'at b:2:2' : ''
    tell(document, { kind, socket, payload, ...counted, bufferedAmount: queued, stack })
    if (at % 7 === 0)
      tell(document, { kind: 'buffered-amount', socket, bufferedAmount: 0, heldAt: time - 1 })
    if (at % 1_001 === 0)
      tell(document, { kind: 'write-settled', socket, nth: counted.nth, waited: 2.5, failed: true })
    if (at % 5_003 === 0) {
      const { seq } = next(document)
      seqs.set(document, seq + 9)
      const gap = { kind: 'gap', seq, through: seq + 9, time, reason: 'page-budget', counters: {} }
      facts(document, [gap as Fact])
    }
  }
  for (const document of DOCUMENTS) {
    const end = { code: 1000, reason: 'done', wasClean: true }
    tell(document, { kind: 'socket-closed', socket: 1, readyState: 3, ...end })
  }
}

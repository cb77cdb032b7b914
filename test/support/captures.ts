// Captures for tests: random ones of every kind of record, small ones by hand, and what is written of them.
import fc from 'fast-check'
import type {
  Captured,
  CapturedDocument,
  CapturedFact,
  CapturedHandshake,
  CaptureHeader,
  CaptureSource,
} from '../../src/capture/captured'
import {
  type CaptureWriter,
  type WriteOptions,
  writeCapture,
} from '../../src/capture/stream/write-capture'
import type { Fact } from '../../src/wire/facts'

export const HEADER: CaptureHeader = {
  kind: 'header',
  tool: 'Socketscope',
  toolVersion: '0.1.0',
  browser: 'Chromium 156',
  exportedAt: 1_795_247_766_000,
  redacted: false,
}

export const document = (id = 'd1', more: Partial<CapturedDocument> = {}): CapturedDocument => ({
  kind: 'document',
  document: id,
  url: 'https://shop.example/',
  place: { depth: 0, name: '', hasOpener: false },
  frame: {
    ...{ frameId: 0, documentId: 'A1', url: 'https://shop.example/' },
    origin: 'https://shop.example',
  },
  timeOrigin: 1_000,
  arrival: null,
  worker: null,
  ...more,
})

export const factOf = (fact: Fact, id = 'd1'): CapturedFact => ({
  kind: 'fact',
  document: id,
  fact,
})

export const handshake = (more: Partial<CapturedHandshake> = {}): CapturedHandshake => ({
  kind: 'handshake',
  document: 'd1',
  socket: 1,
  source: 'page',
  seenBy: ['har'],
  beganAt: 1_001,
  endedAt: 1_002,
  request: [],
  requestIsWhole: true,
  response: [],
  status: 101,
  statusText: 'Switching Protocols',
  address: '127.0.0.1',
  outcome: 'opened',
  error: '',
  ...more,
})

/** All that is written, as one Blob. */
export async function written(
  source: CaptureSource,
  writer: CaptureWriter,
  options: WriteOptions = {},
): Promise<Blob> {
  const parts: (string | Blob)[] = []
  for await (const part of writeCapture(source, writer, options)) parts.push(part)
  return new Blob(parts)
}

// ---- random ones ----

const whole = fc.nat({ max: Number.MAX_SAFE_INTEGER })
const positive = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
const time = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value || 0)
/** UTF-16 of any kind: lone surrogates, control characters, line separators. */
const text = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom('', '{"n":12345678901234567890.123456789}', '\ud800', '\u2028\n\r', '__proto__'),
)
const bytes = fc
  .uint8Array({ maxLength: 64 })
  .map((array): Uint8Array<ArrayBuffer> => new Uint8Array(array))
const rest = fc.constantFrom('none' as const, 'omitted' as const)
const payload = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    size: whole,
    content: fc.option(text),
    rest,
  }),
  fc.record({
    kind: fc.constantFrom('arraybuffer' as const, 'view' as const, 'blob' as const),
    size: whole,
    content: fc.option(bytes),
    rest,
  }),
)
const readyState = fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const)
const numbered = { seq: positive, time }
const ofSocket = { ...numbered, socket: positive, readyState }
const during = fc.option(fc.constantFrom('beforeunload' as const, 'pagehide' as const))
const kind = <Kind extends string>(...kinds: Kind[]) => fc.constantFrom(...kinds)
const codes = { code: fc.option(whole), reason: fc.option(text) }
const counters = fc.dictionary(
  fc.nat({ max: 99 }).map(String),
  fc.dictionary(
    kind('message-sent', 'message-received'),
    fc.record({ nth: positive, total: whole }),
  ),
)

/** What is absent where there is nothing to tell. */
const sometimes = <T extends object, M extends object>(
  of: fc.Arbitrary<T>,
  more: fc.Arbitrary<M>,
) =>
  fc.oneof(
    of,
    fc.tuple(of, more).map(([one, other]) => ({ ...one, ...other })),
  )
const byPanel = fc.record({ byPanel: fc.constant(true) })

const happened: fc.Arbitrary<Fact> = fc.oneof(
  sometimes(
    fc.record({
      ...{ ...ofSocket, kind: kind('message-sent', 'message-received', 'message-discarded') },
      ...{ payload, nth: positive, total: whole, bufferedAmount: whole, stack: text },
    }),
    fc.record({ acts: fc.integer({ min: 1, max: 63 }) }),
  ),
  fc.record({
    ...{ ...ofSocket, kind: kind('socket-created'), api: kind('WebSocket', 'WebSocketStream') },
    ...{ url: text, protocols: fc.array(text, { maxLength: 4 }), binaryType: text, stack: text },
    ...{ adopted: fc.boolean(), during },
  }),
  fc.record({ ...ofSocket, kind: kind('socket-opened'), protocol: text, extensions: text }),
  fc.record({ ...ofSocket, kind: kind('buffered-amount'), bufferedAmount: whole, heldAt: time }),
  sometimes(
    fc.record({
      ...{ ...ofSocket, kind: kind('close-called'), ...codes, stack: text },
      ...{ before: readyState, during },
    }),
    byPanel,
  ),
  fc.record({
    ...{ ...numbered, kind: kind('call-threw'), api: kind('WebSocket'), socket: whole },
    ...{ call: kind('constructor', 'send', 'close'), readyState, name: text, message: text },
    ...{ argument: text, payload: fc.option(payload), stack: text },
  }),
  fc.record({ ...ofSocket, kind: kind('socket-errored') }),
  fc.record({
    ...{ ...ofSocket, kind: kind('socket-closed'), code: whole, reason: text },
    wasClean: fc.boolean(),
  }),
  sometimes(
    fc.record({
      ...{ ...ofSocket, kind: kind('event-dispatched'), ...codes },
      ...{ type: kind('open', 'message', 'error', 'close'), payload: fc.option(payload) },
      ...{ wasClean: fc.option(fc.boolean()), stack: text },
    }),
    byPanel,
  ),
)
const rare: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({ ...ofSocket, kind: kind('ready-state-changed'), before: readyState }),
  fc.record({
    ...{ ...ofSocket, kind: kind('write-settled'), nth: positive, waited: time },
    failed: fc.boolean(),
  }),
  fc.record({
    ...{ ...ofSocket, kind: kind('stream-aborted'), by: kind('signal', 'abort', 'cancel') },
    ...{ reason: text, stack: text },
  }),
  fc.record({ ...ofSocket, kind: kind('stream-piped'), side: kind('readable', 'writable') }),
  fc.record({
    ...{ ...numbered, kind: kind('connection-blocked'), url: text, directive: text },
    enforced: fc.boolean(),
  }),
  fc.record({
    ...{ ...numbered, kind: kind('page-hidden', 'page-shown') },
    persisted: fc.boolean(),
  }),
  fc.record({ ...numbered, kind: kind('page-frozen', 'page-resumed') }),
  fc.record({ ...numbered, kind: kind('recorder-failed'), message: text }),
  fc.record({ ...numbered, kind: kind('rules-changed'), count: whole }),
  fc.record({
    ...{ ...ofSocket, kind: kind('message-dropped'), direction: kind('sent', 'received') },
    ...{ payload, stack: text },
  }),
  fc
    .record({
      ...{ ...numbered, seq: fc.nat({ max: 1e9 }).map((n) => n + 1), kind: kind('gap') },
      ...{ reason: kind('page-budget', 'relay-budget', 'unknown'), counters },
      through: fc.nat({ max: 1e9 }),
    })
    .map((gap) => ({ ...gap, through: gap.seq + gap.through })),
)

const headers = fc.option(fc.array(fc.record({ name: text, value: text }), { maxLength: 4 }))
export const ids = ['d1', 'd2', '\ud800'] as const
const id = fc.constantFrom(...ids)

/** Anything but a header and documents. */
export const records: fc.Arbitrary<Captured> = fc.oneof(
  { weight: 16, arbitrary: fc.tuple(id, happened).map(([one, fact]) => factOf(fact, one)) },
  { weight: 4, arbitrary: fc.tuple(id, rare).map(([one, fact]) => factOf(fact, one)) },
  { weight: 1, arbitrary: fc.record({ kind: kind('bookmark'), document: id, seq: positive }) },
  {
    weight: 1,
    arbitrary: fc.record({
      ...{ kind: kind('handshake'), document: id, socket: positive },
      ...{ source: kind('page', 'har', 'handshake'), seenBy: fc.subarray(['webRequest', 'har']) },
      ...{ beganAt: fc.option(time), endedAt: fc.option(time), request: headers },
      ...{ requestIsWhole: fc.boolean(), response: headers, status: whole, statusText: text },
      ...{ address: text, outcome: kind('pending', 'opened', 'failed'), error: text },
    }) as fc.Arbitrary<CapturedHandshake>,
  },
)

// Reads the WebSockets of a HAR as a capture: entry by entry, until the end or the first that is wrong.

import { CAPTURE_DOCUMENTS, HAR_FILE } from '../../wire/capture-limits'
import { isObject } from '../../wire/checks'
import type { Fact } from '../../wire/facts'
import { TEXT } from '../../wire/limits'
import { CaptureError, type Fault } from '../capture-error'
import type { Captured, CapturedDocument, CaptureHeader } from '../captured'
import { faultIn } from '../fault-in'
import type { ReadOptions } from '../ndjson/read-ndjson'
import { Pace } from '../stream/pace'
import { ENTRY, ENTRY_INNER, type HarEntry, isWebSocket } from './har-shapes'
import { type EntrySocket, type Step, socketOfEntry } from './socket-of-entry'

type Fields = Readonly<Record<string, unknown>>

interface Placed extends EntrySocket {
  readonly document: string
  readonly socket: number
}

function fail(field: string, fault: Fault): never {
  throw new CaptureError({ line: null, field, fault })
}

function parsed(text: string): Fields {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    fail('', 'not-json')
  }
  if (!isObject(value) || !isObject(value.log)) fail('', 'no-har')
  return value.log
}

const short = (value: unknown) => (typeof value === 'string' ? value.slice(0, 128) : '')

function headerFrom({ creator }: Fields): CaptureHeader {
  const { name, version } = isObject(creator) ? creator : { name: '', version: '' }
  return {
    ...{ kind: 'header', tool: short(name), toolVersion: short(version), browser: '' },
    ...{ exportedAt: 0, redacted: false },
  }
}

/** A page of the HAR; Chromium has its URL as title. */
function documentFrom(id: string, pages: readonly unknown[], first: EntrySocket): CapturedDocument {
  const page = pages.filter(isObject).find((one) => short(one.id) === id) ?? {}
  const title = typeof page.title === 'string' ? page.title : ''
  const url = (/^https?:/.test(title) ? title : first.origin).slice(0, TEXT)
  const started = typeof page.startedDateTime === 'string' ? Date.parse(page.startedDateTime) : 0
  const timeOrigin = started > 0 ? started : first.beganAt
  return {
    ...{ kind: 'document', document: `har:${id}`, url, timeOrigin, arrival: null, worker: null },
    place: { depth: 0, name: '', hasOpener: false },
    frame: { frameId: 0, documentId: '', url, origin: first.origin.slice(0, TEXT) },
  }
}

function readEntry(raw: unknown, path: string): EntrySocket {
  const fault = faultIn(raw, ENTRY, ENTRY_INNER, path)
  if (fault) fail(fault.field, fault.fault)
  const entry = raw as HarEntry
  if (Number.isNaN(Date.parse(entry.startedDateTime))) fail(`${path}.startedDateTime`, 'not-a-date')
  if (!/^(ws|http)s?:/i.test(entry.request.url)) fail(`${path}.request.url`, 'not-a-socket-url')
  return socketOfEntry(entry, path)
}

/** Sorted by time; what is of one socket keeps its order, whatever its clock says. */
function inOrder(sockets: readonly Placed[]): (readonly [Placed, Step])[] {
  const timed = sockets.flatMap((socket) => {
    let at = Number.NEGATIVE_INFINITY
    return socket.steps.map((step) => {
      at = Math.max(at, step.time)
      return { at, pair: [socket, step] as const }
    })
  })
  return timed.sort((a, b) => a.at - b.at).map(({ pair }) => pair)
}

class Reading {
  readonly documents = new Map<string, CapturedDocument>()
  readonly sockets: Placed[] = []
  private readonly numbers = new Map<string, number>()
  private readonly pages: readonly unknown[]

  constructor(log: Fields) {
    this.pages = Array.isArray(log.pages) ? log.pages : []
  }

  add(entry: unknown, path: string): void {
    const socket = readEntry(entry, path)
    const page = isObject(entry) ? short(entry.pageref) : ''
    const known = this.documents.get(page) ?? documentFrom(page, this.pages, socket)
    this.documents.set(page, known)
    if (this.documents.size > CAPTURE_DOCUMENTS) fail(`${path}.pageref`, 'too-many')
    const { document } = known
    const number = this.next(`socket ${document}`)
    this.sockets.push({ ...socket, document, socket: number })
  }

  *records(): Generator<Captured> {
    yield* this.documents.values()
    for (const { document, socket, handshake } of this.sockets)
      yield { kind: 'handshake', document, socket, ...handshake }
    for (const [{ document, socket }, step] of inOrder(this.sockets)) {
      const fact = { ...step, seq: this.next(`fact ${document}`), socket } as Fact
      yield { kind: 'fact', document, fact }
    }
  }

  private next(of: string): number {
    const number = (this.numbers.get(of) ?? 0) + 1
    this.numbers.set(of, number)
    return number
  }
}

/** The header first. Throws a CaptureError after what was good, or the reason of the signal. */
export async function* readHar(
  file: Blob,
  { signal, pace = new Pace() }: ReadOptions = {},
): AsyncGenerator<Captured, void, undefined> {
  if (file.size > HAR_FILE) fail('', 'too-large')
  const log = parsed(await file.text())
  if (!Array.isArray(log.entries)) fail('log.entries', 'not-a-list')
  signal?.throwIfAborted()
  const reading = new Reading(log)
  let problem: unknown = null
  for (const [index, entry] of log.entries.entries()) {
    try {
      if (isWebSocket(entry)) reading.add(entry, `log.entries[${index}]`)
    } catch (error) {
      problem = error
      break
    }
  }
  yield headerFrom(log)
  for (const record of reading.records()) {
    yield record
    if (pace.isDue()) await pace.rest(signal)
  }
  if (problem !== null) throw problem
}

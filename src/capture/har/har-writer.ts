// Writes a capture as HAR 1.2, one entry a socket, with its messages as Chromium writes them.
import type { Fact } from '../../wire/facts'
import type { Captured, CapturedDocument, CaptureHeader } from '../captured'
import { isoTime } from '../iso-time'
import type { CaptureWriter } from '../stream/write-capture'
import { entryParts } from './har-entry'
import { GatheredSocket } from './har-socket'

class Gathered {
  readonly sockets = new Map<string, GatheredSocket>()
  readonly documents = new Map<string, CapturedDocument>()

  take(record: Captured): void {
    switch (record.kind) {
      case 'document':
        this.documents.set(record.document, record)
        return
      case 'handshake':
        this.at(record.document, record.socket, record.beganAt ?? 0).takeHandshake(record)
        return
      case 'fact':
        this.takeFact(record.document, record.fact)
    }
  }

  private takeFact(document: string, fact: Fact): void {
    if (fact.kind === 'gap')
      for (const [socket, counters] of Object.entries(fact.counters))
        this.at(document, Number(socket), fact.time).takeCounters(counters)
    // the constructor that threw made no socket
    if ('socket' in fact && fact.socket > 0) this.at(document, fact.socket, fact.time).take(fact)
  }

  private at(document: string, socket: number, time: number): GatheredSocket {
    const key = JSON.stringify([document, socket])
    const known = this.sockets.get(key)
    if (known) return known
    const fresh = new GatheredSocket(document, time)
    this.sockets.set(key, fresh)
    return fresh
  }
}

const pageOf = ({ url, timeOrigin }: CapturedDocument, id: string) => ({
  startedDateTime: isoTime(timeOrigin),
  ...{ id, title: url, pageTimings: { onContentLoad: -1, onLoad: -1 } },
})

/** What must be known whole before the first byte can be written, is kept until the end. */
export function harWriter({ tool, toolVersion }: CaptureHeader): CaptureWriter {
  const gathered = new Gathered()
  function* all(): Generator<string | Blob> {
    const { documents, sockets } = gathered
    const ids = new Map([...documents.keys()].map((document, at) => [document, `page_${at + 1}`]))
    const pages = [...documents.values()].map((one) => pageOf(one, ids.get(one.document) ?? ''))
    const creator = { name: tool, version: toolVersion }
    const head = JSON.stringify({ version: '1.2', creator, pages })
    yield `{"log":${head.slice(0, -1)},"entries":[`
    let separator = ''
    for (const socket of sockets.values()) {
      yield separator
      yield* entryParts(socket, ids.get(socket.document) ?? null)
      separator = ','
    }
    yield ']}}'
  }
  return {
    begin: () => '',
    write(record) {
      gathered.take(record)
      return ''
    },
    end: all,
  }
}

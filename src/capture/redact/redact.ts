// Replaces in a record of a capture what rules name: the same for every format that is written of it.
import type { Fact } from '../../wire/facts'
import type { Payload } from '../../wire/payload'
import type { Captured, CapturedDocument, CapturedFact, CapturedHandshake } from '../captured'
import { redactContent } from './redact-bytes'
import { redactHeaders } from './redact-headers'
import { redactText } from './redact-text'
import type { ReadyRules } from './rules'
import { redactSubprotocols } from './subprotocols'

/** Which rule it is of. */
export type ReplacedBy = keyof ReadyRules

export interface Replaced {
  /** The field of the record: `url`, `request`, `payload`. */
  readonly field: string
  /** The name of the header or parameter, the path, the pattern. */
  readonly what: string
  readonly before: string
}

export type Tell = (replaced: Replaced) => void

class Redaction {
  constructor(
    private readonly rules: ReadyRules,
    private readonly tell: Tell,
  ) {}

  of(record: Captured): Captured {
    switch (record.kind) {
      case 'header':
        return { ...record, redacted: true }
      case 'document':
        return this.document(record)
      case 'handshake':
        return this.handshake(record)
      case 'fact':
        return this.fact(record)
      case 'bookmark':
        return record
    }
  }

  private document(record: CapturedDocument): CapturedDocument {
    const { frame, arrival, worker, place } = record
    const reasons = arrival?.notRestoredReasons ?? null
    return {
      ...record,
      url: this.text('url', record.url),
      place: { ...place, name: this.text('place.name', place.name) },
      frame: { ...frame, url: this.text('frame.url', frame.url) },
      arrival: arrival && {
        ...arrival,
        notRestoredReasons: reasons && this.text('arrival.notRestoredReasons', reasons),
      },
      worker: worker && { ...worker, script: this.text('worker.script', worker.script) },
    }
  }

  private handshake(record: CapturedHandshake): CapturedHandshake {
    const { request, response } = record
    return {
      ...record,
      request: redactHeaders(request, this.rules, this.told('request')),
      response: redactHeaders(response, this.rules, this.told('response')),
      statusText: this.text('statusText', record.statusText),
      error: this.text('error', record.error),
    }
  }

  private fact(record: CapturedFact): CapturedFact {
    const fact: Record<string, unknown> = { ...record.fact }
    for (const field of TEXTS) {
      const value = fact[field]
      if (typeof value === 'string') fact[field] = this.text(field, value)
    }
    if (Array.isArray(fact.protocols)) fact.protocols = this.protocols('protocols', fact.protocols)
    if (typeof fact.protocol === 'string')
      fact.protocol = this.protocols('protocol', [fact.protocol])[0]
    if ('payload' in record.fact && record.fact.payload)
      fact.payload = this.payload(record.fact.payload)
    return { ...record, fact: fact as unknown as Fact }
  }

  private payload(payload: Payload): Payload {
    const content = redactContent(payload.content, this.rules, this.told('payload'))
    return { ...payload, content }
  }

  private protocols(field: string, names: readonly string[]): readonly string[] {
    const now = this.rules.subprotocols ? redactSubprotocols(names) : names
    return now.map((name, at) => {
      const before = names[at] ?? ''
      if (name !== before) this.tell({ field, what: field, before })
      return this.text(field, name)
    })
  }

  private text(field: string, text: string): string {
    return redactText(text, this.rules, this.told(field))
  }

  private told(field: string) {
    return (what: string, before: string) => this.tell({ field, what, before })
  }
}

/** Fields of facts that may hold any text of a page's or a server's. */
const TEXTS = [
  ...['url', 'stack', 'extensions', 'reason', 'name', 'message', 'argument', 'directive'],
] as const

/** @param tell is told each replacement */
export const redact = (record: Captured, rules: ReadyRules, tell: Tell = () => {}): Captured =>
  new Redaction(rules, tell).of(record)

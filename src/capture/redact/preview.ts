// What redaction would replace, and where: shown before a file is written.
import { REPLACED_TEXT, REPLACEMENTS } from '../../wire/capture-limits'
import type { Captured, CaptureSource } from '../captured'
import { hasBlob, withBytes } from '../stream/blob-content'
import { Pace } from '../stream/pace'
import { type Replaced, redact } from './redact'
import type { ReadyRules } from './rules'

/** The same field, for the same reason, in the same kind of place: one line. */
export interface Replacement extends Replaced {
  /** Where it was met first; null: not of one document. */
  readonly document: string | null
  /** The fact; null: of a document or a handshake. */
  readonly seq: number | null
  /** How often. */
  count: number
}

export interface RedactionPreview {
  /** The first so many. */
  readonly replacements: readonly Replacement[]
  /** Of all, in how many records. */
  readonly total: number
  readonly records: number
}

export interface PreviewOptions {
  readonly signal?: AbortSignal
  readonly pace?: Pace
}

const documentOf = (record: Captured) => ('document' in record ? record.document : null)
const seqOf = (record: Captured) => (record.kind === 'fact' ? record.fact.seq : null)

class Found {
  private readonly byKey = new Map<string, Replacement>()
  total = 0
  records = 0

  add(record: Captured, { field, what, before }: Replaced): void {
    this.total += 1
    const key = JSON.stringify([field, what, before])
    const known = this.byKey.get(key)
    if (known) known.count += 1
    if (known || this.byKey.size >= REPLACEMENTS) return
    const place = { document: documentOf(record), seq: seqOf(record) }
    this.byKey.set(key, { field, what, before: before.slice(0, REPLACED_TEXT), ...place, count: 1 })
  }

  get replacements(): readonly Replacement[] {
    return [...this.byKey.values()]
  }
}

/** Throws the reason of the signal. */
export async function previewRedaction(
  source: CaptureSource,
  rules: ReadyRules,
  { signal, pace = new Pace() }: PreviewOptions = {},
): Promise<RedactionPreview> {
  signal?.throwIfAborted()
  const found = new Found()
  for await (const raw of source) {
    const record = hasBlob(raw) ? await withBytes(raw) : raw
    const before = found.total
    redact(record, rules, (replaced) => found.add(record, replaced))
    if (found.total > before) found.records += 1
    if (pace.isDue()) await pace.rest(signal)
  }
  const { replacements, total, records } = found
  return { replacements, total, records }
}

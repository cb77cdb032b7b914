// What a worker is given to do with a capture: write it, tell what redaction would replace, read a file.
import type { FaultyPlace } from '../../capture/capture-error'
import type { Captured, CaptureHeader } from '../../capture/captured'
import type { RedactionPreview } from '../../capture/redact/preview'
import type { RedactionRules } from '../../capture/redact/rules'

export const FORMATS = ['ndjson', 'har', 'text', 'csv', 'asyncapi'] as const
export type FormatName = (typeof FORMATS)[number]

export interface WriteJob {
  readonly kind: 'write'
  readonly format: FormatName
  readonly header: CaptureHeader
  /** null: as it is. */
  readonly rules: RedactionRules | null
}

export type CaptureJob =
  | WriteJob
  | { readonly kind: 'preview'; readonly rules: RedactionRules }
  | { readonly kind: 'read'; readonly file: Blob }
  /** Of what is to be written or looked through. */
  | { readonly kind: 'records'; readonly records: readonly Captured[] }
  | { readonly kind: 'end' }
  /** The reader has taken a batch. */
  | { readonly kind: 'taken' }

export type CaptureAnswer =
  /** A batch has been worked on. */
  | { readonly kind: 'taken' }
  | { readonly kind: 'written'; readonly file: Blob }
  | { readonly kind: 'previewed'; readonly preview: RedactionPreview }
  /** `bytes`: of the file, so far. */
  | { readonly kind: 'records'; readonly records: readonly Captured[]; readonly bytes: number }
  /** `fault`: what is wrong with the file; null: nothing. */
  | { readonly kind: 'read'; readonly fault: FaultyPlace | null }
  | { readonly kind: 'failed'; readonly message: string }

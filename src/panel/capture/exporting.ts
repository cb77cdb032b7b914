// Writes a part of what the panel knows to a file, and tells how far it is; one at a time.
import { type Signal, signal } from '@preact/signals'
import type { CaptureHeader } from '../../capture/captured'
import { DEFAULT_RULES, type RedactionRules } from '../../capture/redact/rules'
import type { FormatName } from './capture-job'
import { recordsOf, type Told } from './records-of'
import type { Scope } from './scope'
import { type SendHost, sendRecords, TooSlowError } from './send-records'

export type ExportState =
  | { readonly step: 'idle' | 'stopped' | 'too-slow' }
  /** 0 to 1. */
  | { readonly step: 'writing'; readonly share: number }
  | { readonly step: 'done'; readonly name: string; readonly bytes: number }
  | { readonly step: 'failed'; readonly message: string }

export interface ExportHost extends SendHost {
  /** Hands the file to the reader. */
  save(file: Blob, name: string): void
}

export interface ExportRequest {
  readonly format: FormatName
  readonly scope: Scope
  readonly isAll: boolean
  readonly rules: RedactionRules | null
  readonly header: CaptureHeader
  readonly name: string
}

export class Exporting {
  readonly state: Signal<ExportState> = signal({ step: 'idle' })
  private abort = new AbortController()

  constructor(private readonly host: ExportHost) {}

  async start({ scope, isAll, ...request }: ExportRequest, told: Told): Promise<void> {
    this.abort.abort()
    const abort = new AbortController()
    this.abort = abort
    const { format, header, rules, name } = request
    const total = Math.max(1, scope.rows.length)
    this.state.value = { step: 'writing', share: 0 }
    const onProgress = (records: number) => {
      this.tell(abort, { step: 'writing', share: Math.min(1, records / total) })
    }
    try {
      const source = recordsOf(scope, told, isAll)
      const job = { kind: 'write', format, header, rules } as const
      const { signal } = abort
      const last = await sendRecords(source, job, this.host, { signal, onProgress })
      if (last.kind !== 'written') return
      this.host.save(last.file, name)
      this.tell(abort, { step: 'done', name, bytes: last.file.size })
    } catch (error) {
      if (error instanceof TooSlowError) this.tell(abort, { step: 'too-slow' })
      else this.tell(abort, { step: 'failed', message: String(error) })
    }
  }

  stop(): void {
    if (this.state.peek().step !== 'writing') return
    this.abort.abort()
    this.state.value = { step: 'stopped' }
  }

  private tell({ signal }: AbortController, state: ExportState): void {
    if (!signal.aborted) this.state.value = state
  }
}

/** What was chosen last, as long as the panel is there. */
export const exportChoices = {
  format: signal<FormatName>('ndjson'),
  redacts: signal(true),
  rules: signal<RedactionRules>(DEFAULT_RULES),
}

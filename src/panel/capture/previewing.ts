// Tells what rules would replace, anew a while after each change of them: in a worker, since patterns may hang.
import { type Signal, signal } from '@preact/signals'
import type { Captured } from '../../capture/captured'
import type { RedactionPreview } from '../../capture/redact/preview'
import { type RedactionRules, RuleError, readyRules } from '../../capture/redact/rules'
import { PREVIEW_AFTER, PREVIEW_RECORDS } from '../../wire/capture-limits'
import { recordsOf, type Told } from './records-of'
import type { Scope } from './scope'
import { type SendHost, sendRecords, TooSlowError } from './send-records'

export type PreviewState =
  | { readonly step: 'looking' | 'too-slow' }
  /** `isPart`: there is more than was looked at. */
  | { readonly step: 'done'; readonly preview: RedactionPreview; readonly isPart: boolean }
  /** Which line of which field is wrong, from 1. */
  | { readonly step: 'wrong'; readonly list: keyof RedactionRules; readonly line: number }
  | { readonly step: 'failed'; readonly message: string }

async function* first(source: AsyncIterable<Captured>, most: number): AsyncGenerator<Captured> {
  let count = 0
  for await (const record of source) {
    yield record
    count += 1
    if (count >= most) return
  }
}

/** null: they can be used. */
export function faultOf(rules: RedactionRules): Extract<PreviewState, { step: 'wrong' }> | null {
  try {
    readyRules(rules)
    return null
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    return { step: 'wrong', list: error.list, line: error.index + 1 }
  }
}

export class Previewing {
  readonly state: Signal<PreviewState> = signal({ step: 'looking' })
  private abort = new AbortController()
  private cancel = () => {}

  constructor(private readonly host: SendHost) {}

  /** @param scope asked when it begins: not with each key */
  soon(rules: RedactionRules, scope: () => Scope, told: Told): void {
    this.stop()
    const fault = faultOf(rules)
    this.state.value = fault ?? { step: 'looking' }
    if (fault) return
    this.cancel = this.host.after(PREVIEW_AFTER, () => void this.look(rules, scope(), told))
  }

  stop(): void {
    this.cancel()
    this.abort.abort()
  }

  private async look(rules: RedactionRules, scope: Scope, told: Told): Promise<void> {
    const abort = new AbortController()
    this.abort = abort
    const tell = (state: PreviewState) => {
      if (!abort.signal.aborted) this.state.value = state
    }
    const source = first(recordsOf(scope, { ...told, payloads: null }, false), PREVIEW_RECORDS)
    try {
      const { signal } = abort
      const last = await sendRecords(source, { kind: 'preview', rules }, this.host, { signal })
      const isPart = scope.rows.length > PREVIEW_RECORDS
      if (last.kind === 'previewed') tell({ step: 'done', preview: last.preview, isPart })
    } catch (error) {
      if (error instanceof TooSlowError) tell({ step: 'too-slow' })
      else tell({ step: 'failed', message: String(error) })
    }
  }
}

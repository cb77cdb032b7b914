// Copies the chosen rows, and tells how that goes: what is fetched, what was copied, what is missing.
import { type Signal, signal } from '@preact/signals'
import { COPY_WAIT } from '../../../wire/table-limits'
import type { Session } from '../../session'
import type { Row } from '../../store/rows'
import { copyComing, copyText } from '../payload/copy-text'
import { copied, copiedWhole, fetchAll, fitting, hasBlobs, missing } from './copied-rows'
import { type Copied, type CopyFormat, copyAs, isMessage } from './copy-formats'

/** `ready`: all is here now, but the browser wants to be asked again by a key or a click. */
export type CopyState =
  | { readonly step: 'idle' }
  | { readonly step: 'fetching' | 'ready' | 'failed' }
  | { readonly step: 'copied'; readonly count: number; readonly cut: number; readonly left: number }

const IDLE: CopyState = { step: 'idle' }

export class RowCopier {
  readonly state: Signal<CopyState> = signal(IDLE)
  private run = 0
  /** Rows that one copy does not take. */
  private left = 0

  constructor(private readonly session: Pick<Session, 'store' | 'payloads' | 'view'>) {}

  /** To be called by a key or a click: browsers let nothing else copy. */
  copy(rows: readonly Row[], format: CopyFormat): void {
    this.run += 1
    const wished = format === 'text' ? rows : rows.filter(({ fact }) => isMessage(fact))
    const taken = fitting(wished)
    this.left = wished.length - taken.length
    if (taken.length === 0) return
    const wanted = missing(taken)
    if (wanted.length > 0 || hasBlobs(taken))
      return void this.gather(taken, wanted, format, this.run)
    const all = taken.map((row) => copied(row))
    void this.put(Promise.resolve(all), () => copyText(copyAs(format, all)), this.run)
  }

  forget(): void {
    this.run += 1
    this.state.value = IDLE
  }

  /** One that was made last is copied; what comes later of another is left. */
  private async gather(
    rows: readonly Row[],
    wanted: readonly Row[],
    format: CopyFormat,
    run: number,
  ) {
    this.state.value = { step: 'fetching' }
    const coming = this.whole(wanted).then(async () => {
      if (run !== this.run) throw new Error('another copy was asked for')
      return copiedWhole(rows)
    })
    await this.put(coming, (whole) => copyComing(whole.then((all) => copyAs(format, all))), run)
  }

  /** Ends when what can be had of them is here. */
  whole(rows: readonly Row[]): Promise<void> {
    return fetchAll(rows, this.fetching())
  }

  private async put(
    coming: Promise<readonly Copied[]>,
    copy: (coming: Promise<readonly Copied[]>) => Promise<boolean>,
    run: number,
  ): Promise<void> {
    const isCopied = await copy(coming).catch(() => null)
    if (run !== this.run) return
    if (isCopied === null) {
      this.state.value = { step: 'failed' }
      return
    }
    const rows = await coming
    const cut = rows.filter(({ isWhole }) => !isWhole).length
    if (isCopied) this.state.value = { step: 'copied', count: rows.length, cut, left: this.left }
    else this.state.value = { step: this.state.peek().step === 'fetching' ? 'ready' : 'failed' }
  }

  private fetching() {
    const { store, payloads, view } = this.session
    const until = view.host.now() + COPY_WAIT
    return {
      fetch: (row: Row) => payloads.fetch(row),
      isFetching: (row: Row) => payloads.isFetching(row),
      get isLate() {
        return view.host.now() > until
      },
      change: () =>
        new Promise<void>((resolve) => {
          const before = store.version.peek()
          const end = () => {
            stopClock()
            stop()
            resolve()
          }
          const stopClock = view.host.after(COPY_WAIT, end)
          const stop = store.version.subscribe((now) => {
            if (now !== before) queueMicrotask(end)
          })
        }),
    }
  }
}

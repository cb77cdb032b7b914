// Goes through rows in slices and keeps those that pass: no slice holds the panel up, whatever the query.
import { REGEX_ROWS, REGEX_TEXT, SCAN_ROWS, SCAN_SLICE, SEARCHED } from '../../../wire/table-limits'
import { revised } from '../row-place'
import type { Row } from '../rows'
import { decide } from './decide'
import { ask, type Slice, settleEach, testSlice } from './regex-slice'
import type { ScanHost, ScanTask } from './scan-task'
import { type WholeFound, WholeScan } from './whole-scan'

export class Scan {
  /** The rows that pass, of those that were seen. */
  readonly list: Row[] = []
  seen = 0
  private rows: readonly Row[] = []
  private isBusy = false
  private isOver = false
  private cancel = () => {}
  /** Without a query, no payload is looked at. */
  private readonly reads: boolean
  /** Of what is too long for a slice; null: nothing in the query needs it. */
  readonly whole: WholeScan | null

  constructor(
    readonly host: ScanHost,
    readonly task: ScanTask,
  ) {
    this.reads = task.query.groups.length > 0
    this.whole = WholeScan.for(host.whole, task.query, (found) => this.revise(found))
  }

  get isStopped(): boolean {
    return this.isOver
  }

  get isDone(): boolean {
    return this.seen >= this.rows.length
  }

  /** `rows` is what it was, and possibly more. */
  pump(rows: readonly Row[]): void {
    this.rows = rows
    if (!this.isBusy) this.proceed()
  }

  stop(): void {
    this.isOver = true
    this.whole?.stop()
    this.cancel()
  }

  /** The last row that was seen. */
  get last(): Row | null {
    return this.rows[this.seen - 1] ?? null
  }

  private proceed(): void {
    const until = this.host.now() + SCAN_SLICE
    const first = this.rows[this.seen]
    if (first?.isAway && this.reads) return void this.bringBack(first)
    while (!this.isDone && !this.isBusy) {
      this.decideAtOnce(until)
      if (this.isDone || this.host.now() >= until) break
      const slice = this.nextSlice(this.seen, until)
      if (slice.verdicts.length === 0) break // the next payload is on disk
      if (slice.open.length > 0) void this.askRegexes(slice, until)
      else this.settle(slice)
    }
    if (this.isBusy || this.isDone) return
    this.isBusy = true
    this.cancel = this.host.after(0, () => this.goOn())
  }

  private bringBack(row: Row): void {
    this.isBusy = true
    void this.host.bring(row).then(() => this.goOn())
  }

  private goOn(): void {
    if (this.isOver) return
    this.isBusy = false
    this.proceed()
    this.task.onProgress()
  }

  /** As far as no row is open, at once. */
  private decideAtOnce(until: number): void {
    const { rows, list } = this
    for (let looked = 1; this.seen < rows.length; looked++) {
      const row = rows[this.seen]
      if (row?.isAway && this.reads) return
      const verdict = row ? this.verdictOf(row) : false
      if (verdict === null) return
      if (row && this.passes(row, verdict)) list.push(row)
      this.seen += 1
      if (looked % SCAN_ROWS === 0 && this.host.now() >= until) return
    }
  }

  /** From an open row on, as a rule. */
  private nextSlice(from: number, until: number): Slice {
    const slice: Slice = { from, verdicts: [], open: [], texts: [] }
    let characters = 0
    for (let at = from; at < this.rows.length; at++) {
      const row = this.rows[at]
      if (row?.isAway && this.reads) break
      const verdict = row ? this.verdictOf(row) : false
      if (row && verdict === null) characters += ask(slice, row, this.host.reader)
      slice.verdicts.push(verdict)
      if (slice.open.length >= REGEX_ROWS || characters >= REGEX_TEXT) break
      if (slice.verdicts.length % SCAN_ROWS === 0 && this.host.now() >= until) break
    }
    return slice
  }

  private verdictOf(row: Row): boolean | null {
    return this.task.rule(row) ?? decide(this.task.query, row, this.host.reader, null)
  }

  private settle({ from, verdicts }: Slice): void {
    for (let index = 0; index < verdicts.length; index++) {
      const row = this.rows[from + index]
      if (row && this.passes(row, verdicts[index] === true)) this.list.push(row)
    }
    this.seen += verdicts.length
  }

  /** As far as its start tells; where that is not all, the whole is looked through later. */
  private passes(row: Row, verdict: boolean): boolean {
    if (this.whole === null || this.task.rule(row) !== null) return verdict
    if (row.isWhole && (row.text?.length ?? 0) <= SEARCHED) return verdict
    return this.whole.offer(row)?.passes ?? verdict
  }

  private revise(found: ReadonlyMap<Row, WholeFound>): void {
    let isRevised = false
    for (const [row, { passes }] of found) isRevised = revised(this.list, row, passes) || isRevised
    if (isRevised) this.task.onRevised()
    else this.task.onProgress()
  }

  /** Each runner gets a slice: while one tests, the next is sent. */
  private async askRegexes(first: Slice, until: number): Promise<void> {
    this.isBusy = true
    const { regexes } = this.task.query
    let from = first.from
    const asked = this.host.runners.map((runner, index) => {
      const slice = index === 0 ? first : this.nextSlice(from, until + SCAN_SLICE)
      from += slice.verdicts.length
      const tests =
        slice.open.length === 0
          ? Promise.resolve(new Uint8Array())
          : testSlice(slice, { regexes, runner, isOver: () => this.isOver })
      return { slice, tests }
    })
    for (const { slice, tests } of asked) {
      const found = await tests
      if (this.isOver || found === null) return
      if ('regex' in found) {
        this.stop()
        return this.task.onStopped(found.regex, found.row)
      }
      if (!this.decideOpen(slice, found)) break
      this.settle(slice)
    }
    this.goOn()
  }

  /** False: of a row that was tested, the payload went to disk meanwhile. */
  private decideOpen({ from, open, verdicts }: Slice, tests: Uint8Array): boolean {
    const { query } = this.task
    return settleEach(open, tests, query.regexes.length, (place, found) => {
      const row = this.rows[from + place]
      if (row?.isAway) return false
      if (row) verdicts[place] = decide(query, row, this.host.reader, found)
      return true
    })
  }
}

// Asks the worker about one message, for its details: it is read again from the nearest copy of its connection.
import type { Content } from '../../decoders/decoder'
import type { FormatReading } from '../../decoders/formats/reading'
import { DECODED_DETAILS, DECODED_WHOLE, READ_ON, REREAD_ROWS } from '../../wire/decode-limits'
import { countUpTo } from '../store/row-place'
import type { Row } from '../store/rows'
import type { Store } from '../store/store'
import type {
  DecodeAnswer,
  DecodeJob,
  FullReading,
  Given,
  Proto,
  ProtoContents,
} from './decode-job'
import { type ContentHost, isRead, messageOf } from './row-content'
import type { SocketFeed } from './socket-feed'

interface Host extends ContentHost {
  readonly store: Store
}

type Asked = Extract<DecodeAnswer, { kind: 'from' | 'units' | 'formats' | 'proto' }>

export class Rereading {
  private readonly waiting = new Map<number, (answer: Asked | null) => void>()
  private requests = 0

  constructor(
    private readonly host: Host,
    private readonly post: (job: DecodeJob) => void,
  ) {}

  async unitsOf(row: Row, { run }: SocketFeed): Promise<FullReading | null> {
    const { id: number } = row
    const from = await this.ask((request) => ({ kind: 'seek', run, request, number }))
    if (from?.kind !== 'from') return null
    const rows = this.rowsAround(row, from.after)
    const given = await Promise.all(
      rows.map(async (one): Promise<Given> => {
        const most = one === row ? DECODED_DETAILS : DECODED_WHOLE
        return { number: one.id, message: await messageOf(one, this.host, most) }
      }),
    )
    const units = await this.ask((request) => ({ kind: 'reread', run, request, number, given }))
    return units?.kind === 'units' ? units.reading : null
  }

  /** What a payload is, whatever the protocol; null: nothing that is certain. */
  async formatsOf(
    content: Content,
    missing: number,
    proto: Proto | null,
  ): Promise<FormatReading | null> {
    const kind = 'formats'
    const found = await this.ask((request) => ({ kind, request, content, missing, proto }))
    return found?.kind === kind ? found.reading : null
  }

  /** What is in a .proto; null: nobody can tell. */
  async checkProto(text: string): Promise<ProtoContents | null> {
    const found = await this.ask((request) => ({ kind: 'proto', request, text }))
    return found?.kind === 'proto' ? found.contents : null
  }

  take(answer: Asked): void {
    this.waiting.get(answer.request)?.(answer)
    this.waiting.delete(answer.request)
  }

  /** Nobody will answer. */
  giveUp(): void {
    for (const resolve of this.waiting.values()) resolve(null)
    this.waiting.clear()
  }

  private ask(job: (request: number) => DecodeJob): Promise<Asked | null> {
    this.requests += 1
    const request = this.requests
    return new Promise((resolve) => {
      this.waiting.set(request, resolve)
      this.post(job(request))
    })
  }

  /** Those of its socket after that id, up to a few beyond it. */
  private rowsAround(row: Row, after: number): Row[] {
    const { all } = this.host.store.rows
    const isOfIt = (other: Row | undefined): other is Row =>
      other !== undefined && other.socket === row.socket && isRead(other)
    const place = countUpTo(all, row.id)
    const rows: Row[] = []
    for (let at = place - 1; at >= 0 && rows.length < REREAD_ROWS; at--) {
      const other = all[at]
      if ((other?.id ?? 0) <= after) break
      if (isOfIt(other)) rows.push(other)
    }
    rows.reverse()
    for (let at = place, more = 0; at < place + REREAD_ROWS && more < READ_ON; at++) {
      const other = all[at]
      if (other === undefined) break
      if (!isOfIt(other)) continue
      rows.push(other)
      more += 1
    }
    return rows
  }
}

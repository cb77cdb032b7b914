// The fact of a row with all of its payload that is to be had: from disk, from the page, or as it is kept.
import { CAPTURE_PAYLOAD_WAIT } from '../../wire/capture-limits'
import type { Fact } from '../../wire/facts'
import type { Content } from '../../wire/payload'
import { payloadOf } from '../../wire/read-fact'
import type { Row } from '../store/row'

export interface PayloadSource {
  /** All of it; null: it is not to be had. */
  read(row: Row): Promise<Content | null>
  /** Brings from disk what is there. */
  bring(row: Row): Promise<void>
  after(ms: number, task: () => void): () => void
}

/** A page that hangs does not answer. */
function inTime<T>({ after }: PayloadSource, coming: Promise<T>): Promise<T | null> {
  return new Promise((resolve) => {
    const cancel = after(CAPTURE_PAYLOAD_WAIT, () => resolve(null))
    void coming.then((value) => {
      cancel()
      resolve(value)
    })
  })
}

/** Whether something has to be waited for. */
export const isElsewhere = (row: Row): boolean =>
  row.isAway || (!row.isWhole && payloadOf(row.fact)?.rest === 'on-request')

/** What cannot be had is said to be omitted, by whoever writes it. */
export async function wholeFact(row: Row, source: PayloadSource): Promise<Fact> {
  if (row.isAway) await source.bring(row)
  const { fact } = row
  const payload = payloadOf(fact)
  if (payload?.rest !== 'on-request') return fact
  const content = await inTime(source, source.read(row))
  if (content === null) return { ...fact, payload: { ...payload, rest: 'omitted' } } as Fact
  return { ...fact, payload: { ...payload, content, rest: 'none' } } as Fact
}

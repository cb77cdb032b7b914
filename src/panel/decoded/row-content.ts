// What a decoder is given of a row: all of its payload where that can be had at little cost, else its start.
import type { Message } from '../../decoders/decoder'
import { DECODE_FETCH } from '../../wire/decode-limits'
import { PREVIEW } from '../../wire/limits'
import type { Content, Payload } from '../../wire/payload'
import { payloadOf } from '../../wire/read-fact'
import type { Row } from '../store/rows'

export interface ContentHost {
  /** All of a payload; null: it is not to be had. */
  read(row: Row): Promise<Content | null>
  /** Resolves when the payload is in memory. */
  bring(row: Row): Promise<void>
  after(ms: number, task: () => void): () => void
}

type Body = string | Uint8Array

const bytesIn = (content: Body) =>
  typeof content === 'string' ? new TextEncoder().encode(content).length : content.length

export const isRead = ({ kind }: Row): boolean =>
  kind === 'message-sent' || kind === 'message-received'

/** null: it takes a while. */
function atOnce(row: Row): Message | null {
  const content = row.isAway || !row.isWhole ? null : (row.text ?? row.bytes)
  return content === null ? null : { sent: row.kind === 'message-sent', content, missing: 0 }
}

async function bodyOf(content: Content | null, isWhole: boolean): Promise<Body | null> {
  if (!(content instanceof Blob)) return content
  try {
    return new Uint8Array(await (isWhole ? content : content.slice(0, PREVIEW)).arrayBuffer())
  } catch {
    return null
  }
}

const needsFetch = ({ rest, content }: Payload) => rest === 'on-request' || content instanceof Blob

/** A page that is gone or busy answers late, or never. */
function inTime(reading: Promise<Content | null>, host: ContentHost): Promise<Content | null> {
  return new Promise((resolve) => {
    const cancel = host.after(DECODE_FETCH, () => resolve(null))
    void reading.then((content) => {
      cancel()
      resolve(content)
    })
  })
}

/** `most`: bytes up to which it is fetched whole. */
async function slowly(row: Row, host: ContentHost, most: number): Promise<Message> {
  if (row.isAway) await host.bring(row)
  const payload = payloadOf(row.fact)
  const size = payload?.size ?? 0
  const isFetched = payload !== null && size <= most && needsFetch(payload)
  const fetched = isFetched ? await inTime(host.read(row), host) : null
  const held = payload?.content ?? null
  const isWhole = fetched !== null || payload?.rest === 'none'
  const none = payload?.kind === 'text' ? '' : new Uint8Array()
  const content = (await bodyOf(fetched ?? held, isWhole && size <= most)) ?? none
  const known = isWhole && typeof content === 'string'
  const missing = known ? 0 : Math.max(0, size - bytesIn(content))
  return { sent: row.kind === 'message-sent', content, missing }
}

export const messageOf = (row: Row, host: ContentHost, most: number): Message | Promise<Message> =>
  atOnce(row) ?? slowly(row, host, most)

/** About what it is to be counted with, before it is here. */
export function costOf(row: Row, most: number): number {
  const here = row.isAway ? null : (row.text ?? row.bytes)
  if (here !== null && row.isWhole) return here.length
  return Math.min(most, payloadOf(row.fact)?.size ?? 0)
}

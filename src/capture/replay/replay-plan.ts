// What a server has to do to answer as the recorded one did: after the opening, and after each message of the client.
import type { Fact, MessageFact } from '../../wire/facts'
import type { CapturedHandshake, CaptureSource } from '../captured'
import { hasBlob, withBytes } from '../stream/blob-content'

export type ReplayContent = string | Uint8Array

export type ReplayAction =
  | { readonly kind: 'send'; readonly after: number; readonly content: ReplayContent }
  /** `code` null: without one. */
  | {
      readonly kind: 'close'
      readonly after: number
      readonly code: number | null
      readonly reason: string
    }
  /** The connection broke. */
  | { readonly kind: 'break'; readonly after: number }

export interface ReplaySocket {
  readonly url: string
  /** '': none. */
  readonly protocol: string
  /** Of the answer to the handshake; 101: accepted; 0: none came. */
  readonly status: number
  /** First what followed the opening, then what followed each message of the client; `after` in ms. */
  readonly blocks: readonly (readonly ReplayAction[])[]
  /** What the client sent; null: not known. */
  readonly expected: readonly (ReplayContent | null)[]
  /** Messages of the server that are not whole here: sent by their start, or not at all. */
  readonly incomplete: number
}

/** Codes that no endpoint can send. https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1 */
const NO_CODE = 1005
const UNSENDABLE = [1006, 1015]

const isMessage = (fact: Fact): fact is MessageFact => 'nth' in fact && 'payload' in fact

const contentOf = ({ payload: { content } }: MessageFact): ReplayContent | null =>
  content instanceof Blob ? null : content

class Gathering {
  handshake: CapturedHandshake | null = null
  private url = ''
  private protocol = ''
  private isOpened = false
  private isClosedByClient = false
  private incomplete = 0
  private readonly blocks: ReplayAction[][] = [[]]
  private readonly expected: (ReplayContent | null)[] = []
  /** When what the server answers to happened, ms since the epoch. */
  private trigger: number

  constructor(firstSeenAt: number) {
    this.trigger = firstSeenAt
  }

  take(fact: Fact): void {
    if (isMessage(fact)) return this.takeMessage(fact)
    switch (fact.kind) {
      case 'socket-created':
        this.url = fact.url
        // it was open when it was first seen
        if (fact.adopted) this.isOpened = true
        return
      case 'socket-opened':
        this.isOpened = true
        this.protocol = fact.protocol
        this.trigger = fact.time
        return
      case 'close-called':
        this.isClosedByClient ||= fact.before === 1
        return
      case 'socket-closed':
        if (!this.isClosedByClient && this.isOpened) this.takeClose(fact)
    }
  }

  get socket(): ReplaySocket | null {
    const { url, protocol, blocks, expected, incomplete, handshake } = this
    if (url === '') return null
    const status = this.isOpened ? 101 : (handshake?.status ?? 0)
    return { url, protocol, status, blocks, expected, incomplete }
  }

  private takeMessage(fact: MessageFact): void {
    this.isOpened = true
    const content = contentOf(fact)
    if (fact.kind === 'message-sent') {
      this.trigger = fact.time
      this.blocks.push([])
      this.expected.push(content)
    } else if (fact.kind === 'message-received') {
      if (fact.payload.rest !== 'none' || content === null) this.incomplete += 1
      if (content !== null) this.add({ kind: 'send', after: this.since(fact), content })
    }
  }

  private takeClose(fact: Extract<Fact, { kind: 'socket-closed' }>): void {
    const { code, reason } = fact
    const after = this.since(fact)
    if (UNSENDABLE.includes(code)) this.add({ kind: 'break', after })
    else this.add({ kind: 'close', after, code: code === NO_CODE ? null : code, reason })
  }

  private since({ time }: Fact): number {
    return Math.max(0, time - this.trigger)
  }

  private add(action: ReplayAction): void {
    this.blocks.at(-1)?.push(action)
  }
}

/** In the order in which they were first seen. */
export async function planReplay(source: CaptureSource): Promise<readonly ReplaySocket[]> {
  const sockets = new Map<string, Gathering>()
  const at = (document: string, socket: number, time: number) => {
    const key = `${socket} ${document}`
    const known = sockets.get(key) ?? new Gathering(time)
    sockets.set(key, known)
    return known
  }
  for await (const raw of source) {
    const record = hasBlob(raw) ? await withBytes(raw) : raw
    if (record.kind === 'handshake')
      at(record.document, record.socket, record.beganAt ?? 0).handshake = record
    if (record.kind !== 'fact') continue
    const { document, fact } = record
    if ('socket' in fact && fact.socket > 0) at(document, fact.socket, fact.time).take(fact)
  }
  return [...sockets.values()].map(({ socket }) => socket).filter((socket) => socket !== null)
}

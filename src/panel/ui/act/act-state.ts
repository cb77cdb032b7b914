// What is composed and chosen in the Act tab; it outlives the tab. Sends, closes, simulates.
import { type Signal, signal } from '@preact/signals'
import type { Act } from '../../../wire/acts'
import type { Content } from '../../../wire/payload'
import { payloadOf } from '../../../wire/read-fact'
import type { Outcome } from '../../actions'
import { after } from '../../after'
import type { Session } from '../../session'
import type { Row } from '../../store/rows'
import type { SocketRecord } from '../../store/sockets'
import { hexPairs } from '../hex/hex'
import { type ComposeFormat, formatOf } from './composed'
import { Repeater } from './repeater'

export type ActMode = 'send' | 'close' | 'rules'
export type Done = 'sent' | 'received' | 'closed' | 'error' | 'aborted'

export interface Told {
  readonly done: Done
  /** '': it is done. */
  readonly outcome: Outcome
}

export interface ChosenFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

async function bytesOrText(content: Content): Promise<string | Uint8Array<ArrayBuffer>> {
  return content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content
}

export class ActState {
  readonly mode: Signal<ActMode> = signal('send')
  readonly format: Signal<ComposeFormat> = signal('text')
  /** As it is written now. */
  readonly text = signal('')
  /** The last text that was put there, and not written in the editor; each time another object. */
  readonly placed: Signal<{ readonly text: string } | null> = signal(null)
  readonly file: Signal<ChosenFile | null> = signal(null)
  readonly times = signal(1)
  readonly every = signal(1_000)
  readonly code = signal('1000')
  readonly reason = signal('')
  /** What came of the last act; null: none yet. */
  readonly told: Signal<Told | null> = signal(null)
  readonly repeater = new Repeater({
    after,
    now: () => performance.now(),
  })

  constructor(private readonly session: Session) {}

  /** Whether a row has something that can be sent; what a file tells of is over. */
  canResend({ fact, socket }: Row): boolean {
    const { file } = this.session
    return file === null && payloadOf(fact) !== null && socket !== null && canAct(socket)
  }

  /** True: it is done. */
  async act(socket: SocketRecord, act: Act, done: Done): Promise<boolean> {
    const outcome = await this.session.actions.act(socket.document.id, act)
    this.told.value = { done, outcome }
    return outcome === ''
  }

  /** As it was captured. False: it could not be had, or not be sent. */
  async resend(row: Row): Promise<boolean> {
    const { socket } = row
    const content = await this.session.payloads.read(row)
    if (socket === null || content === null) return false
    const whole = await bytesOrText(content)
    return this.act(socket, { what: 'send', socket: socket.socket, content: whole }, 'sent')
  }

  /** Puts a captured message into the composer. */
  async compose(row: Row): Promise<void> {
    this.mode.value = 'send'
    const content = await this.session.payloads.read(row)
    if (content === null) return
    const whole = await bytesOrText(content)
    this.told.value = null
    if (typeof whole === 'string') this.place(formatOf(whole), whole)
    else this.place('hex', hexPairs(whole))
  }

  place(format: ComposeFormat, text: string): void {
    this.format.value = format
    this.text.value = text
    this.placed.value = { text }
  }
}

/** A socket that the page's patch knows, of a page that is there. */
export const canAct = ({ api, document, source, readyState }: SocketRecord): boolean =>
  api === 'WebSocket' && document.live && source !== 'handshake' && readyState !== 3

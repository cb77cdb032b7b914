// What a person has the page's sockets do: each command goes out once, is asked again when the page
// is back, and ends with an outcome or fails clearly. Knows what of it is still at work where.
import { type Signal, signal } from '@preact/signals'
import { ACT_TIMEOUT } from '../wire/act-limits'
import type { Act, HeldMessage } from '../wire/acts'
import type { Acted, Acting, ActPacket } from '../wire/packets'

export interface ActionsHost {
  /** False: the document cannot be reached now. */
  send(document: string, packet: ActPacket): boolean
  after(ms: number, task: () => void): () => void
  /** Unlike any other, of any panel. */
  newName(): string
}

/** `gone`: the page or the socket is not there any more; `silent`: no answer came; else the browser's words. */
export type Outcome = '' | 'gone' | 'silent' | (string & {})

interface Pending {
  readonly document: string
  readonly packet: ActPacket
  readonly end: (outcome: Outcome) => void
}

export type ActingIn = Omit<Acting, 'kind'>

export class Actions {
  /** By document: what is at work there. */
  readonly acting: Signal<ReadonlyMap<string, ActingIn>> = signal(new Map())
  private readonly pending = new Map<string, Pending>()

  constructor(private readonly host: ActionsHost) {}

  act(document: string, act: Act): Promise<Outcome> {
    const command = this.host.newName()
    const packet: ActPacket = { kind: 'act', command, act }
    return new Promise((resolve) => {
      const cancel = this.host.after(ACT_TIMEOUT, () => end('silent'))
      const end = (outcome: Outcome) => {
        cancel()
        this.pending.delete(command)
        resolve(outcome)
      }
      this.pending.set(command, { document, packet, end })
      this.host.send(document, packet)
    })
  }

  /** The same name again: a relay that has done it only says so once more. */
  onHello(document: string): void {
    for (const each of this.pending.values())
      if (each.document === document) this.host.send(document, each.packet)
  }

  onActed({ command, error }: Acted): void {
    this.pending.get(command)?.end(error)
  }

  onActing(document: string, { rules, waiting, held }: Acting): void {
    const next = new Map(this.acting.peek())
    if (rules > 0 || waiting > 0) next.set(document, { rules, waiting, held })
    else if (!next.delete(document)) return
    this.acting.value = next
  }

  onGone(document: string): void {
    const next = new Map(this.acting.peek())
    if (next.delete(document)) this.acting.value = next
    for (const each of this.pending.values()) if (each.document === document) each.end('gone')
  }

  /** Messages that wait for a person, everywhere. */
  get held(): readonly { readonly document: string; readonly message: HeldMessage }[] {
    return [...this.acting.value].flatMap(([document, { held }]) =>
      held.map((message) => ({ document, message })),
    )
  }
}

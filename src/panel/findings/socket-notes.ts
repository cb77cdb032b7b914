// What of one socket's rows the rules need: its traffic, and which rows tell of its life.
import { Traffic } from '../../findings/traffic'
import { CONNECTING, type MessageKind } from '../../wire/facts'
import type { Row } from '../store/row'

/** Calls of close() that are remembered: a page may call it in a loop. */
const CLOSE_CALLS = 20

export class SocketNotes {
  readonly traffic = new Traffic()
  created: number | null = null
  closed: number | null = null
  /** Ids of rows, in the order of the record's calls. */
  readonly closeCalls: number[] = []

  note(row: Row): void {
    switch (row.kind) {
      case 'message-sent':
      case 'message-received':
      case 'message-discarded':
        return this.noteMessage(row.kind, row)
      case 'socket-created':
        this.created = row.id
        return
      case 'socket-closed':
        this.closed = row.id
        return
      case 'close-called':
        if (this.closeCalls.length < CLOSE_CALLS) this.closeCalls.push(row.id)
        return
      case 'call-threw':
        return this.noteThrow(row)
    }
  }

  /** Of every message: its fact is not put together for that. */
  private noteMessage(kind: MessageKind, { id, time, size, text, acts }: Row): void {
    if (acts !== 0) return // what a person does from the panel is no fault of the page's
    this.traffic.note({ kind, time, size, text, row: id })
  }

  private noteThrow({ id, fact }: Row): void {
    if (fact.kind !== 'call-threw' || fact.call !== 'send') return
    if (fact.readyState === CONNECTING) this.traffic.threwTooEarly(id)
  }
}

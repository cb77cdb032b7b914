// Words what a page does with a WebSocketStream as facts: what it reads is received, what it writes is sent.
// https://websockets.spec.whatwg.org/#the-websocketstream-interface
import { CLOSED, CLOSING, OPEN, type StreamAbortedBy } from '../wire/facts'
import { TEXT } from '../wire/limits'
import type { Payload } from '../wire/payload'
import type { Guard } from './guard'
import { currentTime, cut, isPrimitive, ownValue } from './intrinsics'
import { leavingEvent } from './leaving-event'
import { callerStack, messageOf, nameOf } from './page-error'
import type { Recorder } from './recorder'
import { whenSettled, writerDesiredSize, writerReady } from './stream-intrinsics'
import { payloadOfChunk } from './take-payload'
import type { Watched } from './watched-sockets'

/** One of the two sides, or a branch of a `tee()`: both branches bring the same chunks, each counts once. */
export interface Side {
  readonly entry: Watched
  /** Chunks read here. */
  read: number
  readonly shared: { read: number }
}

/** '' where only code of the page could tell. */
function reasonText(reason: unknown): string {
  if (!isPrimitive(reason)) return cut(`${nameOf(reason)} ${messageOf(reason)}`, 0, TEXT)
  return reason === undefined || typeof reason === 'symbol' ? '' : cut(`${reason}`, 0, TEXT)
}

export class StreamFacts {
  constructor(
    private readonly recorder: Recorder,
    private readonly guard: Guard,
  ) {}

  aborted({ socket, readyState }: Watched, by: StreamAbortedBy, reason: unknown): void {
    if (readyState === CLOSED) return // does nothing any more
    const told = { reason: reasonText(reason), stack: callerStack() }
    this.recorder.record({ kind: 'stream-aborted', socket, readyState, by, ...told })
  }

  /** `info`: a WebSocketCloseInfo, or nothing. */
  closeCalled(entry: Watched, info: unknown): void {
    const before = entry.readyState
    if (before < CLOSING) entry.readyState = CLOSING
    const code = ownValue(info, 'closeCode')
    const reason = ownValue(info, 'reason')
    this.recorder.record({
      kind: 'close-called',
      socket: entry.socket,
      readyState: entry.readyState,
      before,
      during: leavingEvent(),
      code: typeof code === 'number' && code >= 0 ? code : null,
      reason: typeof reason === 'string' ? cut(reason, 0, TEXT) : null,
      stack: callerStack(),
    })
  }

  piped(side: Side | undefined, name: 'readable' | 'writable'): void {
    if (side === undefined) return
    const { socket, readyState } = side.entry
    this.recorder.record({ kind: 'stream-piped', socket, readyState, side: name })
  }

  private payloadOf(chunk: unknown): Payload {
    return payloadOfChunk(chunk, this.recorder.payloadMost, this.recorder.copiedMost)
  }

  /** `result`: what a `read()` brought. */
  received(side: Side, result: unknown): void {
    if (ownValue(result, 'done') !== false) return
    side.read += 1
    if (side.read <= side.shared.read) return // the other branch had it
    side.shared.read = side.read
    const { entry } = side
    const payload = this.payloadOf(ownValue(result, 'value'))
    this.recorder.recordMessage(entry, 'message-received', entry.readyState, payload, 0, '')
  }

  /** Before a write: whether it can reach the network at all. */
  isWritable({ readyState }: Watched, writer: unknown): boolean {
    return readyState === OPEN && writerDesiredSize(writer) !== null
  }

  sent(entry: Watched, writer: unknown, chunk: unknown, wasWritable: boolean): void {
    const kind = wasWritable ? 'message-sent' : 'message-discarded'
    const payload = this.payloadOf(chunk)
    const stack = this.recorder.frequentStack()
    this.recorder.recordMessage(entry, kind, entry.readyState, payload, 0, stack)
    if (!wasWritable) return
    const { nth } = entry.counts[kind]
    const since = currentTime()
    const settled = (failed: boolean) => () =>
      this.guard(() => {
        const { socket, readyState } = entry
        const told = { nth, waited: currentTime() - since, failed }
        this.recorder.record({ kind: 'write-settled', socket, readyState, ...told })
      })
    // `ready`, not the write's own promise: looking at that one would silence its unhandledrejection
    whenSettled(writerReady(writer), settled(false), settled(true))
  }
}

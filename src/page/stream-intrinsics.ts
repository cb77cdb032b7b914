// What is called of WebSocketStream and of streams, taken before the page's first script can replace it.
// https://websockets.spec.whatwg.org/#the-websocketstream-interface (Chromium only)
import { apply, getPrototypeOf, getterOf } from './intrinsics'

interface StreamPrototype {
  readonly url: string
  readonly opened: Promise<object>
  readonly closed: Promise<object>
}
interface WithStreams {
  readonly WebSocketStream?: { readonly prototype: StreamPrototype }
  readonly WebSocketError?: { readonly prototype: { closeCode: number | null; reason: string } }
}

const { WebSocketStream, WebSocketError } = globalThis as unknown as WithStreams
/** null: this browser has no WebSocketStream. */
export const StreamPrototype = WebSocketStream?.prototype ?? null
const unknown = (): never => {
  throw new TypeError('no WebSocketStream')
}
export const streamUrl = StreamPrototype ? getterOf(StreamPrototype, 'url') : unknown
export const streamOpened = StreamPrototype ? getterOf(StreamPrototype, 'opened') : unknown
export const streamClosed = StreamPrototype ? getterOf(StreamPrototype, 'closed') : unknown
const ErrorPrototype = WebSocketError?.prototype
export const errorCloseCode = ErrorPrototype ? getterOf(ErrorPrototype, 'closeCode') : unknown
export const errorReason = ErrorPrototype ? getterOf(ErrorPrototype, 'reason') : unknown

export const abortReason = getterOf(AbortSignal.prototype, 'reason')
export const isAborted = getterOf(AbortSignal.prototype, 'aborted')
export const writerReady = getterOf(WritableStreamDefaultWriter.prototype, 'ready')

export const writerDesiredSize = getterOf(WritableStreamDefaultWriter.prototype, 'desiredSize')
export const ReadablePrototype = ReadableStream.prototype
export const ReaderPrototype = ReadableStreamDefaultReader.prototype
export const WritablePrototype = WritableStream.prototype
export const WriterPrototype = WritableStreamDefaultWriter.prototype
const NativeReadable = ReadableStream
const { values } = ReadablePrototype
/** What `for await` over a stream calls; no name of the page leads to it. */
export const asyncIteratorPrototype = (): object =>
  getPrototypeOf(apply(values, new NativeReadable(), [])) as object

const { then } = Promise.prototype
/** Its handlers run before the page's; `failed` makes a rejection count as handled. */
export const whenSettled = (
  promise: Promise<unknown>,
  done: (value: unknown) => void,
  failed: (error: unknown) => void,
): void => void apply(then, promise, [done, failed])

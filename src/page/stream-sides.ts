// Follows the readable and the writable side of a WebSocketStream through readers, writers, iterators
// and branches. Nothing is installed before the first WebSocketStream. https://streams.spec.whatwg.org/
import type { StreamAbortedBy } from '../wire/facts'
import type { Guard } from './guard'
import type { Call, Installer } from './installer'
import { apply, argument, lookUp, NativeWeakMap, ownValue, store } from './intrinsics'
import type { Side, StreamFacts } from './stream-facts'
import {
  asyncIteratorPrototype,
  ReadablePrototype,
  ReaderPrototype,
  WritablePrototype,
  WriterPrototype,
  whenSettled,
} from './stream-intrinsics'
import type { Watched } from './watched-sockets'

type Then = (side: Side, self: unknown, result: unknown, args: readonly unknown[]) => void

export class StreamSides {
  /** Streams, and the readers, writers and iterators made of them. */
  private readonly sides = new NativeWeakMap<object, Side>()
  private installed = false

  constructor(
    private readonly installer: Installer,
    private readonly facts: StreamFacts,
    private readonly guard: Guard,
  ) {}

  /** Both sides of a stream that has opened. */
  mark(entry: Watched, readable: unknown, writable: unknown): void {
    for (const stream of [readable, writable])
      this.put(stream, { entry, read: 0, shared: { read: 0 } })
  }

  install(): void {
    if (this.installed) return
    this.installed = true
    this.installReadable()
    this.installWritable()
  }

  private put(object: unknown, side: Side | undefined): void {
    if (side && typeof object === 'object' && object !== null) store(this.sides, object, side)
  }

  /** The native call, then `then`, if `self` belongs to a WebSocketStream. */
  private after(then: Then): Call {
    return (native, self, args) => {
      const result = apply(native, self, args)
      const side = lookUp(this.sides, self)
      if (side) this.guard(() => then(side, self, result, args))
      return result
    }
  }

  private inherit(): Call {
    return this.after((side, _, made) => this.put(made, side))
  }

  private end(by: StreamAbortedBy): Call {
    return this.after(({ entry }, _, __, args) => this.facts.aborted(entry, by, argument(args, 0)))
  }

  private read(): Call {
    return this.after((side, _, promise) =>
      whenSettled(
        promise as Promise<unknown>,
        (result) => this.guard(() => this.facts.received(side, result)),
        () => {},
      ),
    )
  }

  private pipe(destination: (argument: unknown) => unknown): Call {
    return (native, self, args) => {
      const result = apply(native, self, args)
      this.guard(() => {
        this.facts.piped(lookUp(this.sides, self), 'readable')
        this.facts.piped(lookUp(this.sides, destination(argument(args, 0))), 'writable')
      })
      return result
    }
  }

  private readonly write: Call = (native, writer, args) => {
    const side = lookUp(this.sides, writer)
    if (!side) return apply(native, writer, args)
    const wasWritable = this.facts.isWritable(side.entry, writer)
    const promise = apply(native, writer, args)
    this.guard(() => this.facts.sent(side.entry, writer, argument(args, 0), wasWritable))
    return promise
  }

  private installReadable(): void {
    const { replaceMethod, replaceConstructor } = this.installer
    const tee = this.after(({ entry, read }, _, branches) => {
      const shared = { read }
      this.put(ownValue(branches, '0'), { entry, read, shared })
      this.put(ownValue(branches, '1'), { entry, read, shared })
    })
    replaceMethod(ReadablePrototype, 'getReader', this.inherit())
    replaceMethod(ReadablePrototype, 'values', this.inherit(), Symbol.asyncIterator)
    replaceMethod(ReadablePrototype, 'tee', tee)
    replaceMethod(ReadablePrototype, 'cancel', this.end('cancel'))
    replaceMethod(
      ReadablePrototype,
      'pipeTo',
      this.pipe((stream) => stream),
    )
    const writableOf = (pair: unknown) => ownValue(pair, 'writable')
    replaceMethod(ReadablePrototype, 'pipeThrough', this.pipe(writableOf))
    replaceMethod(ReaderPrototype, 'read', this.read())
    replaceMethod(ReaderPrototype, 'cancel', this.end('cancel'))
    const iterator = asyncIteratorPrototype()
    replaceMethod(iterator, 'next', this.read())
    replaceMethod(iterator, 'return', this.end('cancel'))
    replaceConstructor('ReadableStreamDefaultReader', this.made())
  }

  private installWritable(): void {
    const { replaceMethod, replaceConstructor } = this.installer
    const close = this.after(({ entry }) => this.facts.closeCalled(entry, undefined))
    replaceMethod(WritablePrototype, 'getWriter', this.inherit())
    replaceMethod(WritablePrototype, 'abort', this.end('abort'))
    replaceMethod(WritablePrototype, 'close', close)
    replaceMethod(WriterPrototype, 'write', this.write)
    replaceMethod(WriterPrototype, 'abort', this.end('abort'))
    replaceMethod(WriterPrototype, 'close', close)
    replaceConstructor('WritableStreamDefaultWriter', this.made())
  }

  private made() {
    return {
      made: (maker: object, args: readonly unknown[]) =>
        this.guard(() => this.put(maker, lookUp(this.sides, argument(args, 0)))),
      threw: () => {},
    }
  }
}

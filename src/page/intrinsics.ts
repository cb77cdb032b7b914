// Everything that src/page calls, taken before the page's first script can replace it.
// After this module has run, nothing is looked up on an object that a page can reach.

export const { apply, construct, get, set, defineProperty } = Reflect
export const { getOwnPropertyDescriptor, getPrototypeOf, setPrototypeOf } = Reflect

/** The native getter of an accessor property, called with the object as its first argument. */
export function getterOf<O extends object, K extends keyof O>(
  owner: O,
  key: K,
): (self: unknown) => O[K] {
  const getter = getOwnPropertyDescriptor(owner, key)?.get
  if (getter === undefined) throw new TypeError(`no getter ${String(key)}`)
  return (self) => apply(getter, self, [])
}

/** Of a data property; else undefined. No getter is called, not even one of Object.prototype. */
export function ownValue(owner: unknown, key: PropertyKey): unknown {
  if (isPrimitive(owner)) return undefined
  const descriptor = getOwnPropertyDescriptor(owner as object, key)
  if (descriptor === undefined) return undefined
  setPrototypeOf(descriptor, null)
  return descriptor.value
}

export const NativeProxy = Proxy
export const NativeError = Error
export const NativeNumber = Number
export const NativeTypeError = TypeError
export const NativeUint8Array = Uint8Array
export const NativeWeakMap = WeakMap
export const NativeWeakRef = WeakRef
const { deref } = WeakRef.prototype
export const targetOf = <T extends object>(ref: WeakRef<T>): T | undefined => apply(deref, ref, [])
export const NativeEvent = Event
export const NativeCloseEvent = CloseEvent
export const NativeMessageEvent = MessageEvent
/** A subclass that another extension put in place before us stands in between: the natives are above it. */
export const SocketPrototype = ((): WebSocket => {
  for (let at: object | null = WebSocket.prototype; at !== null; at = getPrototypeOf(at))
    if (getOwnPropertyDescriptor(at, 'readyState') !== undefined) return at as WebSocket
  return WebSocket.prototype
})()

export const { isView } = ArrayBuffer
export const { isArray } = Array
export const arrayBufferLength = getterOf(ArrayBuffer.prototype, 'byteLength')
const TypedArrayPrototype = getPrototypeOf(Uint8Array.prototype) as Uint8Array<ArrayBuffer>
export const typedArrayTag = getterOf(TypedArrayPrototype, Symbol.toStringTag)
export const typedArrayBuffer = getterOf(TypedArrayPrototype, 'buffer')
export const typedArrayOffset = getterOf(TypedArrayPrototype, 'byteOffset')
export const typedArrayLength = getterOf(TypedArrayPrototype, 'byteLength')
const setBytes = TypedArrayPrototype.set
export const dataViewBuffer = getterOf(DataView.prototype, 'buffer')
export const dataViewOffset = getterOf(DataView.prototype, 'byteOffset')
export const dataViewLength = getterOf(DataView.prototype, 'byteLength')

/** A copy of its own of `length` bytes; never the page's buffer. */
export function copyBytes(
  buffer: ArrayBufferLike,
  offset: number,
  length: number,
): Uint8Array<ArrayBuffer> {
  const copy = new NativeUint8Array(length)
  apply(setBytes, copy, [new NativeUint8Array(buffer, offset, length)])
  return copy
}

const NativeMemory = WebAssembly.Memory
const memoryBuffer = getterOf(WebAssembly.Memory.prototype, 'buffer')
let sharedLength: ((self: unknown) => number) | null = null
/** By way of a memory: pages that are not cross-origin isolated have no name for the class. */
export function isSharedBuffer(value: unknown): boolean {
  const empty = { __proto__: null, initial: 0, maximum: 0, shared: true }
  sharedLength ??= getterOf(
    getPrototypeOf(memoryBuffer(construct(NativeMemory, [empty]))) as SharedArrayBuffer,
    'byteLength',
  )
  try {
    sharedLength(value)
    return true
  } catch {
    return false
  }
}

export const blobSize = getterOf(Blob.prototype, 'size')
const sliceBlob = Blob.prototype.slice
export const blobStart = (blob: Blob, length: number): Blob => apply(sliceBlob, blob, [0, length])

const { slice, indexOf, lastIndexOf, includes, startsWith, charCodeAt } = String.prototype
export const cut = (text: string, from: number, to: number): string =>
  apply(slice, text, [from, to])
export const find = (text: string, part: string, from: number): number =>
  apply(indexOf, text, [part, from])
export const findLast = (text: string, part: string, before: number): number =>
  apply(lastIndexOf, text, [part, before])
export const contains = (text: string, part: string): boolean => apply(includes, text, [part])
export const beginsWith = (text: string, part: string): boolean => apply(startsWith, text, [part])
// bound, not apply(): called per character, and engines inline it
export const codeUnitAt = Function.prototype.call.bind(charCodeAt) as (
  s: string,
  i: number,
) => number
const { encodeInto } = TextEncoder.prototype
const encoder = new TextEncoder()
export const encodeText = (text: string, into: Uint8Array<ArrayBuffer>) =>
  apply(encodeInto, encoder, [text, into]) as { read: number; written: number }

export const { send: nativeSend, close: nativeClose } = SocketPrototype
export const socketUrl = getterOf(SocketPrototype, 'url')
export const socketState = getterOf(SocketPrototype, 'readyState')
export const socketBuffered = getterOf(SocketPrototype, 'bufferedAmount')
export const socketProtocol = getterOf(SocketPrototype, 'protocol')
export const socketExtensions = getterOf(SocketPrototype, 'extensions')
export const socketBinaryType = getterOf(SocketPrototype, 'binaryType')
export const messageData = getterOf(MessageEvent.prototype, 'data')
export const messagePorts = getterOf(MessageEvent.prototype, 'ports')
export const closeCode = getterOf(CloseEvent.prototype, 'code')
export const closeReason = getterOf(CloseEvent.prototype, 'reason')
export const closeWasClean = getterOf(CloseEvent.prototype, 'wasClean')
export const eventType = getterOf(Event.prototype, 'type')
export const eventTarget = getterOf(Event.prototype, 'currentTarget')
const { prototype: Violation } = SecurityPolicyViolationEvent
export const violationUrl = getterOf(Violation, 'blockedURI')
export const violationDirective = getterOf(Violation, 'effectiveDirective')
export const violationDisposition = getterOf(Violation, 'disposition')
/** The event that a listener of this window is being called with. https://dom.spec.whatwg.org/#window-current-event */
const currentEvent = getterOf(window, 'event')
export const eventNow = (): Event | undefined => currentEvent(window)
export const transitionPersisted = getterOf(PageTransitionEvent.prototype, 'persisted')
export const exceptionName = getterOf(DOMException.prototype, 'name')
export const exceptionMessage = getterOf(DOMException.prototype, 'message')

const { addEventListener, removeEventListener, dispatchEvent } = EventTarget.prototype
const { stopImmediatePropagation } = Event.prototype
type Handler = (this: unknown, event: Event) => void
const capture = { __proto__: null, capture: true } as unknown as AddEventListenerOptions
export const listen = (target: object, type: string, handler: Handler): void =>
  apply(addEventListener, target, [type, handler, capture])
export const unlisten = (target: object, type: string, handler: Handler): void =>
  apply(removeEventListener, target, [type, handler, capture])
export const dispatch = (target: object, event: Event): boolean =>
  apply(dispatchEvent, target, [event])
export const stop = (event: Event): void => apply(stopImmediatePropagation, event, [])

const { get: weakGet, set: weakSet } = WeakMap.prototype
export const lookUp = <V>(map: WeakMap<object, V>, key: unknown): V | undefined =>
  apply(weakGet, map, [key])
export const store = <V>(map: WeakMap<object, V>, key: object, value: V): void => {
  apply(weakSet, map, [key, value])
}

const objectToString = Object.prototype.toString
export const tagOf = (value: unknown): string => apply(objectToString, value, [])

const { now } = Performance.prototype
const clock = performance
const { timeOrigin } = performance
/** ms since the epoch. */
export const currentTime = (): number => timeOrigin + apply(now, clock, [])

const nativeSetTimeout = setTimeout
type PostTask = (task: () => void, options: { delay: number }) => Promise<void>
const scheduler = (globalThis as { scheduler?: { postTask?: PostTask } }).scheduler
const postTask = scheduler?.postTask
const { then } = Promise.prototype
/** Firefox's ISOLATED world: what is read of the page's objects is what the page was given, not what it made of them. */
const isIsolated = 'cloneInto' in globalThis
const ignore = () => {}
/**
 * Unlike timers, scheduled tasks have no numbers that a page could see us use up. `task` must not
 * throw: in the MAIN world nothing looks at its promise, since `then` would read what a page can
 * replace. In the ISOLATED one it must be looked at: a task that comes due when the extension is gone
 * may not run, and the page's console would tell of a rejection that nobody handles.
 */
export function after(ms: number, task: () => void): void {
  if (postTask === undefined) return void apply(nativeSetTimeout, window, [task, ms])
  const options = { __proto__: null, delay: ms } as unknown as { delay: number }
  const done = apply(postTask, scheduler, [task, options])
  if (isIsolated) apply(then, done, [undefined, ignore])
}

/** Neither a Proxy nor an object that only looks like one. https://tc39.es/proposal-is-error/ */
export const { isError } = Error as unknown as { isError(value: unknown): boolean }

/** V8 only. */
export const captureStackTrace = (
  Error as { captureStackTrace?: (error: object, above?: unknown) => void }
).captureStackTrace

/** Without the getter that a page may have put on Object.prototype for an index that is not there. */
export const argument = (args: readonly unknown[], index: number): unknown =>
  index < args.length ? args[index] : undefined

export const isPrimitive = (value: unknown): boolean =>
  value === null || (typeof value !== 'object' && typeof value !== 'function')

// Errors that leave a patched function look as if the native one had thrown them; and callers' stacks.
import { STACK } from '../wire/limits'
import {
  apply,
  beginsWith,
  captureStackTrace,
  contains,
  cut,
  exceptionMessage,
  exceptionName,
  find,
  findLast,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  isError,
  isPrimitive,
  NativeError,
  ownValue,
  setPrototypeOf,
  tagOf,
} from './intrinsics'

// V8 alone: Gecko's `stack` is an accessor on the prototype; an own property would be more visible
// than the frame that it would hide.
const isV8 = captureStackTrace !== undefined && !('stack' in DOMException.prototype)
const SCHEME = '-extension://'
/** As our own frames name their file. Found without a RegExp: a page could read its last match. */
const ownFile = (() => {
  const stack = new Error().stack ?? ''
  const begin = find(stack, SCHEME, 0)
  return begin < 0 ? '\0' : cut(stack, begin, find(stack, ':', begin + SCHEME.length))
})()
// the page's: this world has its own in Firefox
const TypeErrorPrototype = (window as unknown as { TypeError: typeof TypeError }).TypeError
  .prototype

/** A DOMException or what derives from it, as WebSocketError. */
function isException(error: unknown): boolean {
  try {
    exceptionName(error)
    return true
  } catch {
    return false
  }
}

/** The file of ours that a line names is not shown. No RegExp, no split(): a page can replace what they call. */
function withoutOwnFrames(stack: string): string {
  let kept = ''
  let from = 0
  for (;;) {
    const end = find(stack, '\n', from)
    const line = cut(stack, from, end < 0 ? stack.length : end)
    if (!contains(line, ownFile)) kept += from === 0 ? line : `\n${line}`
    if (end < 0) return kept
    from = end + 1
  }
}

/** A page's formatter would be called with our frames, and see us. V8 looks for it up the prototypes. */
export function pageFormatsStacks(): boolean {
  for (let at: object | null = NativeError; at !== null; at = getPrototypeOf(at))
    if (getOwnPropertyDescriptor(at, 'prepareStackTrace') !== undefined) return true
  return false
}

/** V8's accessor, one function for all errors. */
const ownStackGetter = getOwnPropertyDescriptor(new NativeError(), 'stack')?.get

/** '' where reading it would run code of the page, or there is none. */
function stackOf(error: unknown): string {
  if (!isError(error) || pageFormatsStacks()) return ''
  const own = getOwnPropertyDescriptor(error as object, 'stack')
  if (own === undefined) return ''
  setPrototypeOf(own, null)
  const stack: unknown =
    own.get !== undefined && own.get === ownStackGetter ? apply(own.get, error, []) : own.value
  return typeof stack === 'string' ? stack : ''
}

/** V8 begins the message of an error inside a native with the name of that; Gecko does not. */
export function wordAsNative(error: unknown, beginning: string): void {
  if (isV8 && isEngines(error)) (error as Error).message = beginning + messageOf(error)
}

/** Whether the engine threw it in a function of ours, and not code of the page that this called. */
export function isEngines(error: unknown): boolean {
  if (!isError(error)) return false
  const stack = isV8 ? stackOf(error) : ''
  const first = find(stack, FRAME, 0)
  if (first >= 0) return contains(cut(stack, first, find(`${stack}\n`, '\n', first + 1)), ownFile)
  const message = messageOf(error)
  return (
    beginsWith(message, 'Failed to ') ||
    message === 'Illegal invocation' ||
    (nameOf(error) === 'TypeError' && contains(message, 'onvert'))
  )
}
const FRAME = '\n    at '

/**
 * Takes our frames out of a thrown error's stack. `above` is the function whose frame, and all that
 * it called, go. An error of the engine's is re-anchored at the page's frame; of one that code of the
 * page threw, below us (`ranPageCode`: there may have been such), only our lines go.
 */
export function hideFrames(error: unknown, above: unknown, ranPageCode: boolean): void {
  if (!isV8 || captureStackTrace === undefined || !isError(error)) return
  try {
    if (!ranPageCode || isEngines(error)) captureStackTrace(error as object, above)
    else hideOwnLines(error, above)
  } catch {
    // the error belongs to the page: leave it as it is
  }
}

/**
 * For errors that keep a frame of their own above ours: of the page's code, and of V8's builtins.
 * V8 counted our frames towards its limit, so what comes below `above` is captured anew.
 */
export function hideOwnLines(error: unknown, above: unknown): void {
  const stack = isV8 ? stackOf(error) : ''
  const ours = find(stack, ownFile, 0)
  if (ours < 0) return
  const begin = find(stack, FRAME, 0)
  const inner = cut(stack, 0, findLast(stack, FRAME, ours))
  const outer = framesAbove(above)
  ;(error as Error).stack =
    cut(stack, 0, begin) + firstFrames(cut(inner, begin, inner.length) + outer)
}

/** Frames of the callers of `above`, each line with the break before it. */
function framesAbove(above: unknown): string {
  const stack = stackAbove(above)
  const first = find(stack, FRAME, 0)
  return first < 0 ? '' : cut(stack, first, stack.length)
}

/** As many as V8 would show. */
function firstFrames(frames: string): string {
  const most = ownValue(NativeError, 'stackTraceLimit')
  let end = 0
  for (let left = typeof most === 'number' ? most : 0; left >= 1 && end >= 0; left--)
    end = find(frames, FRAME, end + 1)
  return end < 0 ? frames : cut(frames, 0, end)
}

/** The message of a native error; '' for anything whose message only the page's code could tell. */
export function messageOf(error: unknown): string {
  if (isPrimitive(error)) return ''
  if (isException(error)) return exceptionMessage(error)
  const own = isError(error) ? ownValue(error, 'message') : undefined
  return typeof own === 'string' ? own : ''
}

/** The name of a native error, Gecko's own NS_ERROR_… included (seen through a wrapper: no code runs); '' for an error of the page's own. */
export function nameOf(error: unknown): string {
  if (isPrimitive(error)) return ''
  if (isException(error)) return exceptionName(error)
  if (!isV8 && tagOf(error) === '[object Exception]') return `${(error as Error).name}`
  return getPrototypeOf(error as object) === TypeErrorPrototype ? 'TypeError' : ''
}

/** In V8 by way of a bare object: an error's header reads Error.prototype, where a page may listen. */
function stackAbove(above: unknown): string {
  const holder = { __proto__: null } as unknown as { stack?: unknown }
  if (captureStackTrace !== undefined) captureStackTrace(holder, above)
  return typeof holder.stack === 'string' ? holder.stack : ''
}

// above callerStack: V8 shows ten frames, and ours must not use them up
const ownStack = () => (isV8 ? stackAbove(callerStack) : new NativeError().stack)

/** The stack of the page's call, without our frames; '' where the page formats stacks itself. */
export function callerStack(): string {
  if (pageFormatsStacks()) return ''
  const own = ownStack()
  if (typeof own !== 'string') return ''
  const first = isV8 ? find(own, '\n', 0) + 1 : 0 // V8 begins with the line "Error"
  return cut(withoutOwnFrames(cut(own, first, own.length)), 0, STACK)
}

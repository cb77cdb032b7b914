// Errors that leave a patched function look as if the native one had thrown them; and callers' stacks.
import { STACK } from '../wire/limits'
import {
  beginsWith,
  captureStackTrace,
  contains,
  cut,
  exceptionMessage,
  exceptionName,
  find,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  isPrimitive,
  NativeError,
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

/** No RegExp, no split(): a page can replace what they call. */
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

/** '' where reading it would run code of the page, or there is none. */
function stackOf(error: unknown): string {
  if (isPrimitive(error) || pageFormatsStacks()) return ''
  if (getOwnPropertyDescriptor(error as object, 'stack') === undefined) return ''
  const { stack } = error as Error
  return typeof stack === 'string' ? stack : ''
}

/** V8 begins the message of an error inside a native with the name of that; Gecko does not. */
export function wordAsNative(error: unknown, beginning: string): void {
  if (isV8 && isEngines(error)) (error as Error).message = beginning + messageOf(error)
}

/** Whether the engine threw it in a function of ours, and not code of the page that this called. */
export function isEngines(error: unknown): boolean {
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
  if (!isV8 || captureStackTrace === undefined || isPrimitive(error)) return
  try {
    if (!ranPageCode || isEngines(error)) captureStackTrace(error as object, above)
    else hideOwnLines(error)
  } catch {
    // the error belongs to the page: leave it as it is
  }
}

/** For errors that keep a frame of their own above ours: of the page's code, and of V8's builtins. */
export function hideOwnLines(error: unknown): void {
  const stack = isV8 ? stackOf(error) : ''
  if (contains(stack, ownFile)) (error as Error).stack = withoutOwnFrames(stack)
}

/** The message of a native error; '' for anything whose message only the page's code could tell. */
export function messageOf(error: unknown): string {
  if (isPrimitive(error)) return ''
  if (isException(error)) return exceptionMessage(error)
  const own: unknown = getOwnPropertyDescriptor(error as object, 'message')?.value
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
function ownStack(): unknown {
  if (!isV8 || captureStackTrace === undefined) return new NativeError().stack
  const holder = { __proto__: null } as unknown as { stack?: unknown }
  captureStackTrace(holder)
  return holder.stack
}

/** The stack of the page's call, without our frames; '' where the page formats stacks itself. */
export function callerStack(): string {
  if (pageFormatsStacks()) return ''
  const own = ownStack()
  if (typeof own !== 'string') return ''
  const first = isV8 ? find(own, '\n', 0) + 1 : 0 // V8 begins with the line "Error"
  return cut(withoutOwnFrames(cut(own, first, own.length)), 0, STACK)
}

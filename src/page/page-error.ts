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
/** As our own frames name their file: Gecko has no URL for a script that runs in the MAIN world. */
const ownFile =
  /(?:chrome|moz)-extension:\/\/[^\s:)]+|<anonymous code>/.exec(new Error().stack ?? '')?.[0] ??
  '\0'
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

/** A page's formatter would be called with our frames, and see us. */
export const pageFormatsStacks = () =>
  getOwnPropertyDescriptor(NativeError, 'prepareStackTrace') !== undefined

/**
 * Takes our frames out of a thrown error's stack. `above` is the function whose frame, and all that
 * it called, go; a native error (its message begins with `prefix`) is re-anchored at the page's frame.
 */
export function hideFrames(error: unknown, above: unknown, prefix: string): void {
  if (!isV8 || captureStackTrace === undefined || isPrimitive(error)) return
  try {
    const message = messageOf(error)
    if (beginsWith(message, prefix) || message === 'Illegal invocation')
      return captureStackTrace(error as object, above)
    if (pageFormatsStacks()) return
    if (getOwnPropertyDescriptor(error as object, 'stack') === undefined) return
    const { stack } = error as Error
    if (typeof stack === 'string' && contains(stack, ownFile))
      (error as Error).stack = withoutOwnFrames(stack)
  } catch {
    // the error belongs to the page: leave it as it is
  }
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

/** The stack of the page's call, without our frames; '' where the page formats stacks itself. */
export function callerStack(): string {
  if (pageFormatsStacks()) return ''
  const own = new NativeError().stack
  if (typeof own !== 'string') return ''
  const first = isV8 ? find(own, '\n', 0) + 1 : 0 // V8 begins with the line "Error"
  return cut(withoutOwnFrames(cut(own, first, own.length)), 0, STACK)
}

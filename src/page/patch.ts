// Puts Proxies of the natives in their place: name, length, brand checks and messages stay native.
import {
  captureStackTrace,
  defineProperty,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  NativeProxy,
  NativeTypeError,
  setPrototypeOf,
} from './intrinsics'

/** V8's and Gecko's own words for `Object.setPrototypeOf` in a circle, asked for once. */
const cyclic = (() => {
  try {
    const target = {}
    setPrototypeOf(target, target)
    Object.setPrototypeOf(target, Object.create(target))
  } catch (error) {
    return (error as Error).message
  }
  return ''
})()

/** Our own function stands for the native one: a circle through it must be refused as the native would. */
export function replacementOf<T extends object>(native: T, traps: ProxyHandler<T>): T {
  const handler: ProxyHandler<T> = {
    ...traps,
    setPrototypeOf: function refuse(target, proto) {
      for (let at: object | null = proto; at !== null; at = getPrototypeOf(at))
        if (at === self) {
          const error = new NativeTypeError(cyclic)
          captureStackTrace?.(error, refuse)
          throw error
        }
      return setPrototypeOf(target, proto)
    },
  }
  setPrototypeOf(handler, null) // a trap on Object.prototype must not become one of ours
  const self = new NativeProxy(native, handler)
  return self
}

/** Keeps the attributes of the property as they are. */
export function install(owner: object, key: string, value: unknown): void {
  const descriptor = getOwnPropertyDescriptor(owner, key)
  if (descriptor === undefined) return
  defineProperty(owner, key, { ...descriptor, value })
}

type Call = (target: (...args: never[]) => unknown, self: unknown, args: unknown[]) => unknown

export function installMethod(owner: object, key: string, call: Call): void {
  const native = getOwnPropertyDescriptor(owner, key)?.value
  if (typeof native === 'function') install(owner, key, replacementOf(native, { apply: call }))
}

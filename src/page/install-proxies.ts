// Chromium, MAIN world: puts Proxies of the natives in their place, so that brand checks stay native.
import type { Call, Construction, Installer } from './installer'
import {
  apply,
  captureStackTrace,
  construct,
  contains,
  defineProperty,
  get,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  isPrimitive,
  lookUp,
  NativeProxy,
  NativeTypeError,
  NativeWeakMap,
  ownValue,
  SocketPrototype,
  set,
  setPrototypeOf,
  store,
} from './intrinsics'
import { hideFrames, hideOwnLines, pageFormatsStacks } from './page-error'

/** The engine's own words for `Object.setPrototypeOf` in a circle, asked for once. */
const cyclic = (() => {
  try {
    const target = {}
    Object.setPrototypeOf(target, Object.create(target))
  } catch (error) {
    return (error as Error).message
  }
  return ''
})()

/** Replacement → native. */
const natives = new NativeWeakMap<object, object>()

/** `Reflect.setPrototypeOf` says false, everything else throws; who asks, the stack alone tells. */
function refuseCircle(trap: object): false {
  const error = new NativeTypeError(cyclic)
  captureStackTrace?.(error, trap)
  const stack = pageFormatsStacks() ? '' : error.stack
  if (typeof stack === 'string' && contains(stack, 'at Reflect.setPrototypeOf (')) return false
  throw error
}

/** Our own function stands for the native one: a circle through it is refused as the native's would be. */
function replacementOf<T extends object>(native: T, traps: ProxyHandler<T>): T {
  const handler: ProxyHandler<T> = {
    ...traps,
    setPrototypeOf: function refuse(target, proto) {
      for (let at: object | null = proto; at !== null; at = getPrototypeOf(at))
        if (at === self) return refuseCircle(refuse)
      return setPrototypeOf(target, proto)
    },
  }
  setPrototypeOf(handler, null) // a trap on Object.prototype must not become one of ours
  const self = new NativeProxy(native, handler)
  store(natives, self, native)
  return self
}

/** Converting an object runs code of the page; converting anything else does not. */
function hasObjects(args: readonly unknown[]): boolean {
  for (let index = 0; index < args.length; index++) if (!isPrimitive(args[index])) return true
  return false
}

/** Keeps the attributes of the property as they are. */
function install(owner: object, key: PropertyKey, value: unknown): void {
  const descriptor = getOwnPropertyDescriptor(owner, key)
  if (descriptor !== undefined) defineProperty(owner, key, { ...descriptor, value })
}

function replaceMethod(owner: object, key: string, call: Call, alias?: PropertyKey): void {
  const native = getOwnPropertyDescriptor(owner, key)?.value
  if (typeof native !== 'function') return
  const trap: Call = (target, self, args) => {
    try {
      return call(target, self, args)
    } catch (error) {
      hideFrames(error, trap, hasObjects(args))
      throw error
    }
  }
  const self = replacementOf(native, { apply: trap })
  install(owner, key, self)
  if (alias !== undefined) install(owner, alias, self)
}

function replaceGetter(owner: object, key: string, call: Call): void {
  const descriptor = getOwnPropertyDescriptor(owner, key)
  if (descriptor?.get === undefined) return
  const get = replacementOf(descriptor.get, { apply: call as never })
  defineProperty(owner, key, { ...descriptor, get })
}

const getterIn = (owner: object, key: string) => getOwnPropertyDescriptor(owner, key)?.get
const restricted = {
  caller: getterIn(Function.prototype, 'caller'),
  arguments: getterIn(Function.prototype, 'arguments'),
}
/**
 * Whether `key` leads to the engine's own `Function.prototype.caller` or `arguments`, which look at
 * their receiver. An accessor of the page's must not get the native as its own.
 */
function isRestricted(target: object, key: PropertyKey): boolean {
  if (key !== 'caller' && key !== 'arguments') return false
  for (let at: object | null = target; at !== null; at = getPrototypeOf(at))
    if (getOwnPropertyDescriptor(at, key)) return getterIn(at, key) === restricted[key]
  return false
}

/** `new.target` is the native where the page said `new WebSocket`, and the page's subclass elsewhere. */
function constructorTraps<T extends object>(
  self: () => object,
  { made, threw }: Construction<T>,
): ProxyHandler<never> {
  return {
    construct: function make(target, args: unknown[], newTarget) {
      let object: T
      try {
        object = construct(target, args, newTarget === self() ? target : newTarget) as T
      } catch (error) {
        hideFrames(error, make, newTarget !== self() || hasObjects(args))
        threw(args, error)
        throw error
      }
      made(object, args)
      return object
    },
    apply: function call(target, receiver, args) {
      try {
        return apply(target as never, receiver, args)
      } catch (error) {
        hideFrames(error, call, hasObjects(args))
        throw error
      }
    },
    get: (target, key, receiver) =>
      get(target, key, receiver === self() && isRestricted(target, key) ? target : receiver),
    set: (target, key, value, receiver) =>
      set(target, key, value, receiver === self() && isRestricted(target, key) ? target : receiver),
  }
}

const sourceOf = Function.prototype.toString
const { send } = SocketPrototype
/** A Proxy's source has no name; one that is not ours may be another frame's, and then that one records. */
const isForeignProxy = (value: unknown) =>
  typeof value === 'function' &&
  lookUp(natives, value) === undefined &&
  contains(apply(sourceOf, value, []), 'function ()') &&
  contains(apply(sourceOf, value, []), '[native code]')

export const proxies: Installer = {
  replaceConstructor(name, construction) {
    const native = getOwnPropertyDescriptor(globalThis, name)?.value
    if (typeof native !== 'function') return
    const traps = constructorTraps(() => self, construction)
    const self: object = replacementOf(native, traps)
    install(globalThis, name, self)
    install(native.prototype, 'constructor', self)
  },
  replaceMethod,
  replaceGetter,
  // not String(): that would be a frame of its own
  toText: (value) => `${value as string}`,
  toPage: (value) => value,
  isOfPatchedRealm(socket) {
    for (let at: object | null = socket; at !== null; at = getPrototypeOf(at)) {
      const own = ownValue(at, 'send')
      if (own !== undefined && lookUp(natives, own) === send) return false
      if (isForeignProxy(own)) return true
    }
    return false
  },
  maskSources() {
    const native = Function.prototype.toString
    const show = (_: unknown, self: unknown) => {
      try {
        return apply(native, isPrimitive(self) ? self : (lookUp(natives, self) ?? self), [])
      } catch (error) {
        hideOwnLines(error, show)
        throw error
      }
    }
    install(Function.prototype, 'toString', replacementOf(native, { apply: show }))
  },
}

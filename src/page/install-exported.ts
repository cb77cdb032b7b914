// Firefox, ISOLATED world: exported functions in the place of methods, and a Proxy in that of a
// constructor, since no page's stack shows the frames of this world. https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Sharing_objects_with_page_scripts
import { TRAPS_EVENT } from '../wire/page-events'
import type { Call, Construction, Installer, PageFunction, TrapGetters } from './installer'
import {
  apply,
  callOf,
  construct,
  cyclic,
  defineProperty,
  deleteProperty,
  exported,
  get,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  isRestricted,
  isSame,
  type PageConstructor,
  PageCustomEvent,
  PageObject,
  PageProxy,
  PageTypeError,
  page,
  set,
  setPrototypeOf,
  sourceOf,
  toPageString,
  unwrap,
  wrap,
} from './page-realm'

declare function cloneInto<T>(value: T, scope: object): T

/** Replacement and native, both of the page. */
const replaced: { readonly self: object; readonly native: object }[] = []

const nativeOf = (value: unknown) => {
  if (typeof value !== 'function') return undefined
  const own = unwrap(value)
  for (const { self, native } of replaced) if (self === own) return native
  return undefined
}

/** From our script in the MAIN world: getters of traps, see there. */
const { whileAlive, onceDead } = (() => {
  const offer = new PageObject() as { detail: object } & Partial<TrapGetters>
  offer.detail = offer
  window.dispatchEvent(new PageCustomEvent(TRAPS_EVENT, offer))
  return offer
})()
const isAlive = exported(() => {}, 'isAlive')

function defineGetter(handler: object, name: string, getter: unknown): void {
  const descriptor = new PageObject() as PropertyDescriptor
  descriptor.get = getter as () => unknown
  defineProperty(handler, name, descriptor)
}

function defineTrap(handler: object, name: string, f: unknown): void {
  const trap = exported(f, name)
  if (whileAlive) defineGetter(handler, name, whileAlive(trap, isAlive))
}

const newHandler = () => {
  const handler = new PageObject()
  setPrototypeOf(handler, null) // a trap on Object.prototype must not become one of ours
  return handler
}

/** Traps that let a Proxy stand for its target where an engine would name or refuse the Proxy itself. */
const identityTraps = (self: () => object) => ({
  setPrototypeOf(target: object, proto: object | null) {
    for (let at = proto; at !== null; at = getPrototypeOf(at) as object | null)
      if (isSame(at, self())) throw new PageTypeError(cyclic)
    return setPrototypeOf(target, proto)
  },
  get: (target: object, key: PropertyKey, receiver: unknown) =>
    get(target, key, isSame(receiver, self()) && isRestricted(target, key) ? target : receiver),
  set: (target: object, key: PropertyKey, value: unknown, receiver: unknown) =>
    set(
      target,
      key,
      value,
      isSame(receiver, self()) && isRestricted(target, key) ? target : receiver,
    ),
})

/** Keeps the attributes of the property as they are. */
function install(owner: object, key: PropertyKey, value: unknown): void {
  const descriptor = getOwnPropertyDescriptor(owner, key)
  if (descriptor === undefined) return
  descriptor.value = value
  defineProperty(owner, key, descriptor)
}

/** As the natives' keys are: `name`, then `length`, which of an exported function is always 1. */
function nameAndLength(own: PageFunction, length: number): void {
  const descriptor = getOwnPropertyDescriptor(own, 'length') as PropertyDescriptor
  descriptor.value = length
  getOwnPropertyDescriptor(own, 'name') // resolved when asked for
  deleteProperty(own, 'length')
  defineProperty(own, 'length', descriptor)
}

/**
 * A plain function to the page, which calls a Proxy whose target is ours. While we live that has no
 * `apply` trap, which would read its list of arguments through the wrapper, at five times the cost
 * (measured); once we are dead it has one that calls the native.
 */
function standInFor(native: PageFunction, name: string, call: Call): PageFunction {
  // a method, as the natives: without [[Construct]]
  const { standIn } = {
    standIn(this: unknown, ...args: unknown[]) {
      return call(native, this, args)
    },
  }
  const handler = newHandler()
  if (onceDead) defineGetter(handler, 'apply', onceDead(native, isAlive))
  const own = unwrap(exported(new PageProxy(unwrap(exported(standIn, name)), handler), name))
  nameAndLength(own, native.length)
  replaced.push({ self: own, native })
  return own
}

function replaceGetter(owner: object, key: string, call: Call): void {
  const own = unwrap(owner)
  const descriptor = getOwnPropertyDescriptor(own, key)
  const native = descriptor?.get as PageFunction | undefined
  if (descriptor === undefined || native === undefined) return
  descriptor.get = standInFor(native, `get ${key}`, call)
  defineProperty(own, key, descriptor)
}

function replaceMethod(owner: object, key: string, call: Call, alias?: PropertyKey): void {
  const own = unwrap(owner)
  const native = getOwnPropertyDescriptor(own, key)?.value as PageFunction | undefined
  if (typeof native !== 'function') return
  const self = standInFor(native, key, call)
  install(own, key, self)
  if (alias !== undefined) install(own, alias, self)
}

/** `new.target` is the native where the page said `new WebSocket`, and the page's subclass elsewhere. */
function constructorTraps<T extends object>(
  native: PageConstructor,
  self: () => object,
  { made, threw }: Construction<T>,
) {
  return {
    construct(_: unknown, args: unknown[], newTarget: never) {
      let object: object
      try {
        object = construct(native, args, isSame(newTarget, self()) ? native : newTarget) as object
      } catch (error) {
        threw(args, error)
        throw error
      }
      made(wrap(object) as T, args)
      return object
    },
  }
}

export const exportedFunctions: Installer = {
  replaceConstructor(name, construction) {
    const native = getOwnPropertyDescriptor(page, name)?.value as PageConstructor | undefined
    if (typeof native !== 'function') return
    const handler = newHandler()
    const own = () => self
    const traps = { ...constructorTraps(native, own, construction), ...identityTraps(own) }
    for (const [trap, f] of Object.entries(traps)) defineTrap(handler, trap, f)
    const self: object = new PageProxy(native, handler)
    replaced.push({ self, native })
    install(page, name, self)
    install(native.prototype, 'constructor', self)
  },
  replaceMethod,
  replaceGetter,
  toText: (value) => toPageString(value),
  toPage: (value) => cloneInto(value, page),
  isOfPatchedRealm(socket) {
    for (let at: object | null = unwrap(socket); at; at = getPrototypeOf(at)) {
      const own: unknown = getOwnPropertyDescriptor(at, 'constructor')?.value
      if (nativeOf(own) !== undefined) return false
      // the source of a Proxy has no name
      if (
        typeof own === 'function' &&
        `${apply(callOf, sourceOf, [own])}`.startsWith('function () {')
      )
        return true
    }
    return false
  },
  maskSources() {
    // through the page's own call(): what is no object is named in its error
    const show: Call = (native, self) => apply(callOf, native, [nativeOf(self) ?? self])
    replaceMethod(page.Function.prototype, 'toString', show)
  },
}

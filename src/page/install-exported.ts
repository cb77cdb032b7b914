// Firefox, ISOLATED world: Proxies whose traps are exported functions, since no page's stack shows the
// frames of this world. https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Sharing_objects_with_page_scripts
import { TRAPS_EVENT } from '../wire/page-events'
import type { Call, Construction, Installer, PageFunction, TrapGetters } from './installer'
import {
  apply,
  callOf,
  construct,
  cyclic,
  defineProperty,
  exported,
  get,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  isSame,
  type PageConstructor,
  PageCustomEvent,
  PageObject,
  PageProxy,
  PageTypeError,
  page,
  setPrototypeOf,
  sourceOf,
  toPageString,
  unwrap,
  wrap,
} from './page-realm'

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

/** Our own function stands for the native one: a circle through it is refused as the native's would be. */
function replacementOf(native: object, target: object, handler: object): object {
  defineTrap(handler, 'setPrototypeOf', (target: object, proto: object | null) => {
    for (let at = proto; at !== null; at = getPrototypeOf(at) as object | null)
      if (isSame(at, self)) throw new PageTypeError(cyclic)
    return setPrototypeOf(target, proto)
  })
  // Function.prototype's `caller` and `arguments` look at the receiver
  defineTrap(handler, 'get', (target: object, key: PropertyKey, receiver: unknown) =>
    get(target, key, isSame(receiver, self) ? target : receiver),
  )
  const self: object = new PageProxy(target, handler)
  replaced.push({ self, native })
  return self
}

/** Keeps the attributes of the property as they are. */
function install(owner: object, key: PropertyKey, value: unknown): void {
  const descriptor = getOwnPropertyDescriptor(owner, key)
  if (descriptor === undefined) return
  descriptor.value = value
  defineProperty(owner, key, descriptor)
}

/**
 * The target of a method's Proxy: without an `apply` trap a call goes straight to it, which costs a
 * fifth of a trap that reads its list of arguments through the wrapper (measured).
 */
function standInFor(native: PageFunction, key: string, call: Call): PageFunction {
  // a method, as the natives: without [[Construct]]
  const { standIn } = {
    standIn(this: unknown, ...args: unknown[]) {
      return call(native, this, args)
    },
  }
  const own = unwrap(exported(standIn, key))
  install(own, 'length', native.length) // an exported function's is always 1
  getOwnPropertyDescriptor(own, 'name') // resolved when asked for: this keeps the order of its keys
  return own
}

/** While we live there is no `apply` trap; once we are dead it calls the native. */
function deadlyHandler(native: PageFunction): object {
  const handler = newHandler()
  if (onceDead) defineGetter(handler, 'apply', onceDead(native, isAlive))
  return handler
}

function replaceGetter(owner: object, key: string, call: Call): void {
  const own = unwrap(owner)
  const descriptor = getOwnPropertyDescriptor(own, key)
  const native = descriptor?.get as PageFunction | undefined
  if (descriptor === undefined || native === undefined) return
  const standIn = standInFor(native, `get ${key}`, call)
  descriptor.get = replacementOf(native, standIn, deadlyHandler(native)) as () => unknown
  defineProperty(own, key, descriptor)
}

function replaceMethod(owner: object, key: string, call: Call, alias?: PropertyKey): void {
  const own = unwrap(owner)
  const native = getOwnPropertyDescriptor(own, key)?.value as PageFunction | undefined
  if (typeof native !== 'function') return
  const self = replacementOf(native, standInFor(native, key, call), deadlyHandler(native))
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
    const traps = constructorTraps(native, () => self, construction)
    for (const [trap, f] of Object.entries(traps)) defineTrap(handler, trap, f)
    const self: object = replacementOf(native, native, handler)
    install(page, name, self)
    install(native.prototype, 'constructor', self)
  },
  replaceMethod,
  replaceGetter,
  toText: (value) => toPageString(value),
  isOfPatchedRealm(socket) {
    for (let at: object | null = unwrap(socket); at; at = getPrototypeOf(at)) {
      const own: unknown = getOwnPropertyDescriptor(at, 'send')?.value
      if (nativeOf(own) !== undefined) return false
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

// Firefox, ISOLATED world: the page's own realm, its intrinsics taken before the page's first script.
import type { PageFunction } from './installer'

export type PageConstructor = PageFunction & { readonly prototype: object }
interface ExportOptions {
  readonly defineAs?: string
  /** Else an argument from a cross-origin frame makes the call throw. */
  readonly allowCrossOriginArguments: true
}
declare function exportFunction(f: unknown, scope: object, options: ExportOptions): PageFunction
declare const XPCNativeWrapper: {
  /** With the wrapper again: what is read through it is the browser's, whatever the page has changed. */
  (value: object): object
  unwrap<T>(value: T): T
}

/** The page's own global, without the wrapper that hides what a page has changed. */
export const page = (window as unknown as { readonly wrappedJSObject: typeof globalThis })
  .wrappedJSObject
// of the page's realm, so that what they make and throw is the page's; taken before its first script
export const PageObject = page.Object
export const PageProxy = page.Proxy
export const PageTypeError = page.TypeError
export const PageCustomEvent = page.CustomEvent
export const toPageString = page.String
export const { construct, deleteProperty, get, getPrototypeOf, set, setPrototypeOf } = page.Reflect
export const { getOwnPropertyDescriptor, defineProperty } = PageObject

const FunctionPrototype = page.Function.prototype
export const { call: callOf, toString: sourceOf } = FunctionPrototype
const getterIn = (owner: object, key: string) => getOwnPropertyDescriptor(owner, key)?.get
const restricted = {
  caller: getterIn(FunctionPrototype, 'caller'),
  arguments: getterIn(FunctionPrototype, 'arguments'),
}
export const { apply } = Reflect

const OPTIONS = { allowCrossOriginArguments: true } as const
const isObject = (value: unknown) =>
  (typeof value === 'object' && value !== null) || typeof value === 'function'
export const isSame = (value: unknown, own: object) =>
  isObject(value) && XPCNativeWrapper.unwrap(value) === own

/**
 * Whether `key` leads to the engine's own `Function.prototype.caller` or `arguments`, which look at
 * their receiver. An accessor of the page's must not get the native as its own.
 */
export function isRestricted(target: object, key: PropertyKey): boolean {
  if (key !== 'caller' && key !== 'arguments') return false
  for (let at: object | null = target; at; at = getPrototypeOf(at) as object | null)
    if (getOwnPropertyDescriptor(at, key)) return isSame(getterIn(at, key), restricted[key] ?? page)
  return false
}

/** The engine's own words for `Object.setPrototypeOf` in a circle, asked for once. */
export const cyclic = (() => {
  try {
    const target = new PageObject()
    PageObject.setPrototypeOf(target, PageObject.create(target))
  } catch (error) {
    return (error as Error).message
  }
  return ''
})()

/** A function that looks native to the page; only `defineAs` names it. */
export const exported = (f: unknown, name: string): PageFunction =>
  exportFunction(f, new PageObject(), { ...OPTIONS, defineAs: name })

/** Without the wrapper, as the page has it; and with it again. */
export const unwrap = <T>(value: T): T => XPCNativeWrapper.unwrap(value)
export const wrap = (value: object): object => XPCNativeWrapper(value)

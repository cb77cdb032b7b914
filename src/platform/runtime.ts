// The extension API for the relay, bare: the polyfill would cost 10 kB in every frame of every page.
import type { Browser } from 'webextension-polyfill'

type Scope = { readonly browser?: Browser; readonly chrome?: Browser }
const scope = globalThis as unknown as Scope

/** undefined where no extension API is (an orphaned content script keeps it, see `isAlive`). */
export const runtime = scope.browser ?? scope.chrome

/** False once the extension was updated, reloaded or removed: nothing can be reached any more. */
export function isAlive(): boolean {
  try {
    return runtime?.runtime?.id !== undefined
  } catch {
    return false
  }
}

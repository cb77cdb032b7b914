// biome-ignore lint/suspicious/noRedundantUseStrict: the built script is sloppy without it
'use strict'
// Entry in Firefox's MAIN world, before the patch, which runs in the ISOLATED one: lets the patch end
// with the extension. When that is disabled or updated its worlds die, and a call into them would
// throw "can't access dead object" at the page. So the getters of the Proxies' traps are of this
// world: once the patch is dead, a Proxy is the native function. They are on no stack of the page's:
// a getter has returned when the call begins. It must not export anything.

import { TRAPS_EVENT } from '../wire/page-events'
import type { PageFunction, TrapGetters } from './installer'

type Offer = CustomEvent<Partial<TrapGetters>>
const { apply } = Reflect

window.addEventListener(
  TRAPS_EVENT,
  (event) => {
    event.stopImmediatePropagation()
    const { detail } = event as Offer
    detail.whileAlive = (trap, isAlive) => () => {
      try {
        isAlive()
        return trap
      } catch {
        return undefined
      }
    }
    detail.onceDead = (native, isAlive) => () => {
      try {
        isAlive()
        return undefined
      } catch {
        return (_: PageFunction, self: unknown, args: unknown[]) => apply(native, self, args)
      }
    }
  },
  { capture: true, once: true },
)

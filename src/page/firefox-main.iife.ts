// biome-ignore lint/suspicious/noRedundantUseStrict: the built script is sloppy without it
'use strict'
// Entry in Firefox's MAIN world, before the patch, which runs in the ISOLATED one: lets the patch end
// with the extension. When that is disabled or updated its worlds die, and a call into them would
// throw "can't access dead object" at the page. So the getters of the Proxies' traps are of this
// world: they give no trap once the patch is dead, and then a Proxy is the native function.
// It is on no page's stack: a getter has returned when the trap is called. It must not export anything.

import { TRAPS_EVENT } from '../wire/page-events'

type Offer = CustomEvent<{ whileAlive: unknown }>

window.addEventListener(
  TRAPS_EVENT,
  (event) => {
    event.stopImmediatePropagation()
    ;(event as Offer).detail.whileAlive = (trap: unknown, isAlive: () => void) => () => {
      try {
        isAlive()
        return trap
      } catch {
        return undefined
      }
    }
  },
  { capture: true, once: true },
)

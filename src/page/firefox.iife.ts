// biome-ignore lint/suspicious/noRedundantUseStrict: the built script is sloppy without it
'use strict'
// Entry in Firefox's ISOLATED world, at document_start. It must not export anything.

import { adoptAtEvents } from './adopt-at-events'
import { exportedFunctions } from './install-exported'
import { type Patch, start } from './start'

// Firefox puts a new extension's scripts into the pages that are open: theirs have run before us, and
// may have made sockets. It has no WebSocketStream.
const installMore = (patch: Patch) => {
  if (document.readyState !== 'loading') adoptAtEvents(patch)
}
// the relay is in this world: what it is given needs no clone
start(exportedFunctions, (fact) => fact, installMore)

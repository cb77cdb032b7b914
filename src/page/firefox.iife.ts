// biome-ignore lint/suspicious/noRedundantUseStrict: the built script is sloppy without it
'use strict'
// Entry in Firefox's ISOLATED world, at document_start. It must not export anything.

import { exportedFunctions } from './install-exported'
import { start } from './start'

// Firefox puts a new extension's scripts into the pages that are open
start(exportedFunctions, document.readyState !== 'loading')

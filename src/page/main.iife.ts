// biome-ignore lint/suspicious/noRedundantUseStrict: the built script is sloppy without it
'use strict'
// Entry in Chromium's MAIN world, at document_start. It must not export anything.

import { proxies } from './install-proxies'
import { start } from './start'

start(proxies)

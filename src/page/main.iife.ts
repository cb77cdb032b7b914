// biome-ignore lint/suspicious/noRedundantUseStrict: the built script is sloppy without it
'use strict'
// Entry in Chromium's MAIN world, at document_start. It must not export anything.

import { packed } from '../wire/rows'
import { proxies } from './install-proxies'
import { observeStreams } from './observe-stream'
import { start } from './start'

start(proxies, packed, observeStreams)

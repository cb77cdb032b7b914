// Chromium as it was before 149: sockets of streams, frames and workers.
import { bfcacheTruth } from './bfcache-truth'

bfcacheTruth('blocking', 'elsewhere')

// Chromium as it is since 149: sockets of streams, frames and workers are cut too, with exceptions.
import { bfcacheTruth } from './bfcache-truth'

bfcacheTruth('cut', 'elsewhere')

// Chromium as it is since 149: no-store pages, and what else keeps a page out of the bfcache.
import { bfcacheTruth } from './bfcache-truth'

bfcacheTruth('cut', 'others')

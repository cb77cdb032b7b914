// Chromium as it was before 149: a socket that is not closed keeps its page out of the bfcache.
import { bfcacheTruth } from './bfcache-truth'

bfcacheTruth('blocking', 'sockets')

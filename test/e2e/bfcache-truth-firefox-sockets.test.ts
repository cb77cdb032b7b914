// In Firefox a socket that is not CLOSED keeps its page out of the bfcache.
import { bfcacheTruth } from './bfcache-truth'

bfcacheTruth('firefox', 'sockets')

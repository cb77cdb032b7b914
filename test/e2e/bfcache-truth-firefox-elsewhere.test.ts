// In Firefox: sockets of frames and workers.
import { bfcacheTruth } from './bfcache-truth'

bfcacheTruth('firefox', 'elsewhere')

// Chromium keeps a page with a socket in the bfcache and cuts the socket on return.
import { bfcacheTruth } from './bfcache-truth'

bfcacheTruth('cut', 'sockets')

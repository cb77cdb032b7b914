// Formats that this browser cannot unpack, and that nothing marks: where a payload stays unread, the reader is told of them.
import { canUnpack } from './unpack'

/** By their ids. Chromium has no brotli, Firefox has. */
export const notTried = (): readonly string[] => (canUnpack('brotli') ? [] : ['brotli'])

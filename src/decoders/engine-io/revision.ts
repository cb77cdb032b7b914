// Which revision of Engine.IO a connection speaks: its URL says so; without one it is the newest.
import type { Opening } from '../decoder'

export const revisionOf = ({ url }: Opening): 3 | 4 => (/[?&]EIO=3(&|$)/.test(url) ? 3 : 4)

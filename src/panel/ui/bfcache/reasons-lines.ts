// The browser's reasons, a tree of frames, as lines in the order in which they are read.
import type { FrameReasons } from '../../../bfcache/not-restored-reasons'

export interface ReasonsLine {
  /** Unique among the lines. */
  readonly place: string
  /** 0: the page itself. */
  readonly depth: number
  /** What tells it from other frames; '': nothing is known of it. */
  readonly name: string
  /** Without `masked`, which `isMasked` says. */
  readonly reasons: readonly string[]
  readonly isMasked: boolean
  readonly isCut: boolean
}

/** A masked frame has no URL of its own: what the page wrote into its element may tell. */
const nameOf = ({ url, src, id, name }: FrameReasons): string => {
  const element = [name, id && `#${id}`].filter(Boolean).join(' ')
  return [url ?? src, element].filter(Boolean).join(' · ')
}

export function reasonsLines(tree: FrameReasons, depth = 0, place = '0'): readonly ReasonsLine[] {
  const { reasons, masked, truncated, children } = tree
  const line = {
    place,
    depth,
    name: nameOf(tree),
    reasons: reasons.filter((reason) => reason !== 'masked'),
    isMasked: masked,
    isCut: truncated,
  }
  return [
    line,
    ...children.flatMap((child, nth) => reasonsLines(child, depth + 1, `${place}.${nth}`)),
  ]
}

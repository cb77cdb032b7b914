// Reads `notRestoredReasons` as a page's world hands it over: hostile input. It becomes a tree of bounded size.

import { REASON, REASON_DEPTH, REASON_FRAMES, REASONS } from '../wire/bfcache-limits'
import { isObject } from '../wire/checks'
import { TEXT } from '../wire/limits'

/** https://html.spec.whatwg.org/#notrestoredreasons */
export interface FrameReasons {
  /** null: of another origin, or not told. */
  readonly url: string | null
  readonly src: string | null
  readonly id: string | null
  readonly name: string | null
  readonly reasons: readonly string[]
  /** It keeps reasons to itself: of another origin, or not the page's business. */
  readonly masked: boolean
  readonly children: readonly FrameReasons[]
  /** There were more reasons or frames than are kept. */
  readonly truncated: boolean
}

/**
 * null: restored, or no return by back or forward, or nothing that can be read; `not-supported`: this
 * browser does not say (Firefox, Safari), which is not "no reason".
 */
export type NotRestoredReasons = FrameReasons | null | 'not-supported'

/** @param value what the API gave; undefined where it is not there. */
export function parseNotRestoredReasons(value: unknown): NotRestoredReasons {
  if (value === undefined) return 'not-supported'
  return isObject(value) && !Array.isArray(value)
    ? readFrame(value, 1, { left: REASON_FRAMES - 1 })
    : null
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' ? value.slice(0, TEXT) : null

/** `{ reason }`; in the first versions plain text. */
function reasonOf(value: unknown): readonly string[] {
  const reason = isObject(value) ? value.reason : value
  return typeof reason === 'string' ? [reason.slice(0, REASON)] : []
}

function readFrame(
  frame: Readonly<Record<string, unknown>>,
  depth: number,
  budget: { left: number },
): FrameReasons {
  const listed: readonly unknown[] = Array.isArray(frame.reasons) ? frame.reasons : []
  const inside: readonly unknown[] = Array.isArray(frame.children) ? frame.children : []
  const reasons = [...new Set(listed.slice(0, REASONS).flatMap(reasonOf))]
  const children: FrameReasons[] = []
  let isCut = listed.length > REASONS
  for (const child of inside) {
    if (depth >= REASON_DEPTH || budget.left <= 0) {
      isCut = true
      break
    }
    budget.left -= 1 // counted even if it is no frame: a list of nonsense must end too
    if (isObject(child)) children.push(readFrame(child, depth + 1, budget))
  }
  return {
    url: textOf(frame.url),
    src: textOf(frame.src),
    id: textOf(frame.id),
    name: textOf(frame.name),
    reasons,
    masked: reasons.includes('masked') || !Array.isArray(frame.reasons),
    children,
    truncated: isCut,
  }
}

/** Every reason of the tree once; with `masked` if any frame keeps some to itself. */
export function reasonsIn(tree: NotRestoredReasons): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = ({ reasons, masked, children }: FrameReasons) => {
    for (const reason of reasons) found.add(reason)
    if (masked) found.add('masked')
    children.forEach(visit)
  }
  if (tree !== null && tree !== 'not-supported') visit(tree)
  return found
}

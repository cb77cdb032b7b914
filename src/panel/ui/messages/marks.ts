// Marks matches in the texts of rows that are shown, without touching their elements.

/** `::highlight()` of MessagePreview.css; the later is above. */
export type MarkName = 'filter-match' | 'find-match' | 'find-current' | 'found-text'

export interface MarkedText {
  readonly node: Text
  /** start, end, start, end … */
  readonly ranges: readonly number[]
}

function* staticRanges({ node, ranges }: MarkedText): Iterable<StaticRange> {
  for (let at = 0; at + 1 < ranges.length; at += 2) {
    const [start = 0, end = 0] = ranges.slice(at, at + 2)
    if (end > node.length) continue
    yield new StaticRange({
      startContainer: node,
      startOffset: start,
      endContainer: node,
      endOffset: end,
    })
  }
}

/** In place of what was marked under that name before. */
export function mark(name: MarkName, texts: Iterable<MarkedText>): void {
  const ranges = [...texts].flatMap((text) => [...staticRanges(text)])
  if (ranges.length === 0) CSS.highlights.delete(name)
  else CSS.highlights.set(name, new Highlight(...ranges))
}

// Marks in the rows in view what filter and find look for, after each rendering.
import type { RefObject } from 'preact'
import { useLayoutEffect, useMemo } from 'preact/hooks'
import type { Query } from '../../store/query/query'
import { RegexMarks } from '../../store/query/regex-marks'
import { textRanges } from '../../store/query/text-ranges'
import { usePanel } from '../panel-state'
import { type MarkedText, type MarkName, mark } from './marks'

function* textsIn(slice: HTMLElement, selector: string): Iterable<Text> {
  const texts = `${selector} .message-preview, ${selector} .decoded-text`
  for (const element of slice.querySelectorAll(texts))
    if (element.firstChild instanceof Text) yield element.firstChild
}

function* marked(
  texts: Iterable<Text>,
  { needles, markedRegexes }: Query,
  known: RegexMarks,
): Iterable<MarkedText> {
  for (const node of texts)
    yield {
      node,
      ranges: [...textRanges(node.data, needles), ...known.rangesFor(markedRegexes, node.data)],
    }
}

/** One name of marks for one query. */
export function useMarks(
  slice: RefObject<HTMLElement | null>,
  name: MarkName,
  query: Query | null,
  selector = '',
): void {
  const { host } = usePanel().session.view
  const known = useMemo(() => new RegexMarks(host), [host])
  known.version.value
  useLayoutEffect(() => {
    const element = slice.current
    if (!element || query === null) return mark(name, [])
    mark(name, marked(textsIn(element, selector), query, known))
    known.ask()
  })
}

// The line of a reading in parts, so that what it is about can stand out.
import type { DecodedRow } from '../../store/decoded'

export interface LinePart {
  readonly place: 'before' | 'name' | 'after'
  readonly text: string
}

/** A name that the line has shortened does not stand out. */
export function partsOfLine({ name, line }: Pick<DecodedRow, 'name' | 'line'>): LinePart[] {
  const at = name === '' ? -1 : line.indexOf(name)
  if (at < 0) return line === '' ? [] : [{ place: 'before', text: line }]
  const parts: LinePart[] = [
    { place: 'before', text: line.slice(0, at) },
    { place: 'name', text: name },
    { place: 'after', text: line.slice(at + name.length) },
  ]
  return parts.filter(({ text }) => text !== '')
}

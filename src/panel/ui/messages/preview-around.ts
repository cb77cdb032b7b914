// What a row shows of a text whose first match lies beyond its visible end: the text from a little before it on.
import { EXCERPT, EXCERPT_LEAD } from '../../../wire/table-limits'
import type { MatchPlace } from '../../store/query/first-match'
import type { Excerpt } from '../../store/query/regex-job'
import { visibleText } from './visible-text'

/** East Asian characters, and most signs, are as wide as two letters. */
const WIDE_FROM = 0x1100

function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) columns += (character.codePointAt(0) ?? 0) >= WIDE_FROM ? 2 : 1
  return columns
}

/** The second half of a surrogate pair does not begin a text. */
function boundary(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at
}

/** `room`: in letters. null: the start of the text shows it, or there is no match. */
export function previewAround(text: string, match: MatchPlace | null, room: number): string | null {
  if (match === null || isSeen(text, match, room)) return null
  return around(text, match.start, room, false)
}

/** The match in a text of which not even the beginning is here. */
export const previewOfExcerpt = ({ text, from, match }: Excerpt, room: number): string =>
  around(text, match.start - from, room, from > 0)

function isSeen(text: string, { start, end }: MatchPlace, room: number): boolean {
  const seen = Math.min(end, start + Math.ceil(room / 2)) // of a long match, its beginning
  return seen <= room && columnsOf(visibleText(text.slice(0, seen))) <= room
}

/** `isCut`: something is left out before the text. */
function around(text: string, place: number, room: number, isCut: boolean): string {
  const lead = Math.min(EXCERPT_LEAD, Math.floor(room / 4))
  const from = boundary(text, Math.max(0, place - lead))
  return `${isCut || from > 0 ? '…' : ''}${visibleText(text.slice(from, from + EXCERPT))}`
}

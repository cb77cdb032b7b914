// XML in a text: one element, and every tag closed. What is between them is not looked at.
import { short } from '../line'
import type { Found } from './reading'

/** Characters that are looked through. */
const MOST = 8_388_608

/** Comment, CDATA, instruction, document type, tag; text without `<`. Where none fits, the search ends. */
const PIECE =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<![A-Z][^<>[]*(?:\[[^\]]*\][^<>]*)?>|<(\/?)([A-Za-z_:][\w:.\-\u00b7-\uffff]*)((?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/gy

/** Text outside of the one element is none. */
function isWellFormed(text: string): boolean {
  const open: string[] = []
  let at = 0
  let hasEnded = false
  for (const match of text.matchAll(PIECE)) {
    const [all, slash, name, , end] = match
    at = match.index + all.length
    if (name === undefined) {
      if (open.length === 0 && !all.startsWith('<') && all.trim() !== '') return false
      continue
    }
    if (hasEnded) return false
    if (slash !== '/') open.push(name)
    if ((slash === '/' || end === '/') && open.pop() !== name) return false
    hasEnded = open.length === 0
  }
  return at === text.length && hasEnded
}

export function xml(content: string | Uint8Array): Found | null {
  if (typeof content !== 'string' || content.length > MOST) return null
  const text = content.replace(/^\uFEFF/, '').trim()
  if (!text.startsWith('<') || !isWellFormed(text)) return null
  return { body: { kind: 'xml', text }, line: short(text) }
}

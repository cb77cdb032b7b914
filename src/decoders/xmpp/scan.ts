// XML as a stanza is read: its elements in order, with depth, attributes and text. No DOM, no entities
// but the five of XML, nothing looked up.

/** Elements of a stanza that are looked at, and levels: what a line and its fields need. */
const MOST = 2_000
const DEEPEST = 100

export interface Element {
  readonly name: string
  readonly depth: number
  readonly attributes: ReadonlyMap<string, string>
  /** Directly within it, joined. */
  text: string
}

export interface Scanned {
  readonly elements: readonly Element[]
  /** Every element is closed, by its own name. */
  readonly isWhole: boolean
  /** Against the grammar, not only cut. */
  readonly isWrong: boolean
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
}

const HIGHEST = 0x10_ff_ff

function character(code: number): string {
  return code > 0 && code <= HIGHEST ? String.fromCodePoint(code) : '\uFFFD'
}

export const unescaped = (text: string): string =>
  text.replace(/&(#x[\da-fA-F]{1,6}|#\d{1,7}|lt|gt|amp|quot|apos);/g, (all, name: string) => {
    if (name.startsWith('#x')) return character(Number.parseInt(name.slice(2), 16))
    if (name.startsWith('#')) return character(Number(name.slice(1)))
    return ENTITIES[name] ?? all
  })

const TAG = /<(?:(\/)?([^\s/>!?=<"']+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/)?>)/y
const ATTRIBUTE = /([^\s=/>]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g

function attributesOf(source: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', double, single] of source.matchAll(ATTRIBUTE))
    found.set(name, unescaped(double ?? single ?? ''))
  return found
}

/** What is no tag: `<?xml …?>`, comments, CDATA. Returns where it ends; -1: it does not. */
function specialEnd(text: string, at: number): number {
  for (const [start, end] of [
    ['<?', '?>'],
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
  ] as const) {
    if (!text.startsWith(start, at)) continue
    const found = text.indexOf(end, at + start.length)
    return found < 0 ? -1 : found + end.length
  }
  return -1
}

interface Reading {
  readonly elements: Element[]
  readonly open: (Element | null)[]
  names: string[]
  isWrong: boolean
}

function openTag(of: Reading, name: string, attributes: string, isClosed: boolean): void {
  if (of.names.length === 0 && of.elements.length > 0) of.isWrong = true
  const isKept = of.elements.length < MOST && of.open.length < DEEPEST
  const depth = of.names.length
  const element = isKept ? { name, depth, attributes: attributesOf(attributes), text: '' } : null
  if (element) of.elements.push(element)
  if (isClosed) return
  of.names.push(name)
  of.open.push(element)
}

function closeTag(of: Reading, name: string): void {
  of.open.pop()
  if (of.names.pop() !== name) of.isWrong = true
}

function addText(of: Reading, text: string): void {
  const element = of.open.at(-1)
  if (element) element.text += text
  else if (of.names.length === 0 && text.trim() !== '') of.isWrong = true
}

/** Reads the tag there; returns where it ends, -1 if it does not. */
function readTag(of: Reading, text: string, at: number): number {
  const special = specialEnd(text, at)
  if (special >= 0) {
    if (text.startsWith('<![', at)) addText(of, text.slice(at + 9, special - 3))
    return special
  }
  TAG.lastIndex = at
  const tag = TAG.exec(text)
  if (!tag) return -1
  const [all, closing, name = '', attributes = '', closed] = tag
  if (closing) closeTag(of, name)
  else openTag(of, name, attributes, closed !== undefined)
  return at + all.length
}

export function scan(text: string): Scanned {
  const of: Reading = { elements: [], open: [], names: [], isWrong: false }
  let at = 0
  while (at < text.length && !of.isWrong) {
    const next = text.indexOf('<', at)
    const end = next < 0 ? text.length : next
    if (end > at) addText(of, unescaped(text.slice(at, end)))
    if (next < 0) break
    at = readTag(of, text, next)
    if (at < 0)
      return { elements: of.elements, isWhole: false, isWrong: text.indexOf('>', next) > 0 }
  }
  const isWhole = of.names.length === 0 && of.elements.length > 0 && !of.isWrong
  return { elements: of.elements, isWhole, isWrong: of.isWrong }
}

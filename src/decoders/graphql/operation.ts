// The kind and the name of an operation, out of the text of a GraphQL document.
// https://spec.graphql.org/October2021/#sec-Document

/** Characters of a document that are looked at: fragments may stand before operations. */
const SEEN = 100_000

const NO_OPERATION = /#[^\n]*|"""|"/g
const STRING = /"(?:[^"\\\n]|\\.)*("|$|\n)/my

/** Without comments and strings, in which anything may stand. */
function withoutTexts(document: string): string {
  let [at, rest] = [0, '']
  while (at < document.length) {
    NO_OPERATION.lastIndex = at
    const found = NO_OPERATION.exec(document)
    if (!found) break
    rest += `${document.slice(at, found.index)} `
    at = behindText(document, found.index, found[0])
  }
  return rest + document.slice(at)
}

function behindText(document: string, at: number, found: string): number {
  if (found.startsWith('#')) return at + found.length
  if (found === '"""') {
    const end = document.indexOf('"""', at + 3)
    return end === -1 ? document.length : end + 3
  }
  STRING.lastIndex = at
  return STRING.test(document) ? STRING.lastIndex : document.length
}

export interface Operation {
  readonly kind: 'query' | 'mutation' | 'subscription'
  /** Its own, else its first field. */
  readonly name: string | undefined
}

/** The definitions alone: what stands between braces and parentheses at the top is left out. */
function topLevel(text: string): string {
  let [depth, top] = [0, '']
  for (const part of text.split(/([{}()])/)) {
    if (part === '{' || part === '(') depth += 1
    if (depth === 0) top += part
    else if (depth === 1 && part === '{') top += '{'
    if (part === '}' || part === ')') depth -= 1
  }
  return top
}

const firstField = (text: string): string | undefined =>
  /\{\s*(?:\.\.\.\s*)?(?:\w+\s*:\s*)?(\w+)/.exec(text)?.[1]

/** `operationName`: which of several is meant. null: no operation can be made out. */
export function operationIn(document: string, operationName?: string): Operation | null {
  const text = withoutTexts(document.slice(0, SEEN))
  const definitions = [...topLevel(text).matchAll(/\b(query|mutation|subscription)\b\s*(\w+)?/g)]
  const [meant] = definitions.filter(([, , name]) => name === operationName)
  const [, kind, name] = meant ?? definitions[0] ?? []
  if (kind === undefined) {
    const isShort = /^[\s,]*\{/.test(text)
    return isShort ? { kind: 'query', name: operationName ?? firstField(text) } : null
  }
  const start = text.search(new RegExp(`\\b${kind}\\b`))
  const own = operationName ?? name ?? firstField(withoutParameters(text.slice(start)))
  return { kind: kind as Operation['kind'], name: own }
}

/** Variables may have defaults that are objects: `($a: In = {b: 1})`. */
function withoutParameters(text: string): string {
  const open = text.indexOf('(')
  const brace = text.indexOf('{')
  if (open === -1 || (brace !== -1 && brace < open)) return text
  let depth = 0
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth -= 1
    if (depth === 0) return text.slice(at + 1)
  }
  return text
}

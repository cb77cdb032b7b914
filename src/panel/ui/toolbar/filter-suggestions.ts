// What a filter can be made of, as the list beside its field offers it.
import { KEYS, type Key, VALUES } from '../../store/query/row-tests'
import { tokensOf } from '../../store/query/tokens'
import type { MessageKey } from '../words/translate'

export interface Suggestion {
  readonly insert: string
  readonly word: MessageKey
}

/** Where the caret is, a token is replaced. */
export interface Suggestions {
  readonly start: number
  readonly end: number
  readonly list: readonly Suggestion[]
}

const FIRST: readonly Suggestion[] = [
  { insert: 'is:', word: 'filterIs' },
  { insert: 'kind:', word: 'filterKind' },
  { insert: 'type:', word: 'filterType' },
  { insert: 'size:>10k', word: 'filterSize' },
  { insert: 'code:1006', word: 'filterCode' },
  { insert: 'socket:1', word: 'filterSocket' },
  { insert: 'decoded:', word: 'filterDecoded' },
  { insert: 'protocol:', word: 'filterProtocol' },
  { insert: '"…"', word: 'filterQuoted' },
  { insert: '/…/i', word: 'filterRegex' },
  { insert: '-', word: 'filterNot' },
  { insert: '|', word: 'filterOr' },
]

const WORDS: Readonly<Record<string, MessageKey>> = {
  'is:sent': 'kindSent',
  'is:received': 'kindReceived',
  'is:discarded': 'kindDiscarded',
  'is:message': 'filterIsMessage',
  'is:event': 'filterIsEvent',
  'is:cut': 'filterIsCut',
  'is:bookmarked': 'filterIsBookmarked',
  'is:heartbeat': 'filterIsHeartbeat',
  'is:unanswered': 'filterIsUnanswered',
  'is:error': 'filterIsError',
  'kind:created': 'kindCreated',
  'kind:open': 'kindOpened',
  'kind:message': 'filterIsMessage',
  'kind:close': 'filterKindClose',
  'kind:error': 'kindErrored',
  'kind:threw': 'kindThrew',
  'kind:state': 'kindStateChanged',
  'kind:dispatched': 'kindDispatched',
  'kind:stream': 'filterKindStream',
  'kind:page': 'filterKindPage',
  'kind:gap': 'kindGap',
  'type:text': 'filterTypeText',
  'type:binary': 'filterTypeBinary',
  'type:json': 'filterTypeJson',
  'type:blob': 'filterTypeBlob',
}

const hasValues = (key: Key): key is keyof typeof VALUES => key in VALUES

const valuesOf = (key: Key): Suggestion[] =>
  hasValues(key)
    ? VALUES[key].map((value) => {
        const insert = `${key}:${value}`
        return { insert, word: WORDS[insert] ?? 'filterKind' }
      })
    : FIRST.filter(({ insert }) => insert.startsWith(key))

/** A word that has its colon: what may follow it. */
function ofKey(text: string): readonly Suggestion[] | null {
  const typed = text.toLowerCase()
  const key = KEYS.find((name) => typed.startsWith(`${name}:`))
  if (key === undefined) return null
  // a word that is whole needs no help
  return valuesOf(key).filter(({ insert }) => insert.startsWith(typed) && insert !== typed)
}

/** `isAsked`: the reader wants to see what there is; else only a word with a colon says so. */
export function suggestionsFor(text: string, caret: number, isAsked: boolean): Suggestions {
  const token = tokensOf(text).find(({ start, end }) => start < caret && caret <= end)
  if (token?.kind !== 'word')
    return { start: caret, end: caret, list: isAsked && !token ? FIRST : [] }
  const start = token.start + (token.isNegated ? 1 : 0)
  const { end } = token
  const typed = text.slice(start, caret)
  const list = ofKey(typed)
  if (list !== null || !isAsked) return { start, end, list: list ?? [] }
  const begun = FIRST.filter(({ insert }) => insert.startsWith(typed.toLowerCase()))
  return begun.length > 0 ? { start, end, list: begun } : { start: caret, end: caret, list: FIRST }
}

/** The text with the suggestion in it, and where the caret goes: to what is to be filled in. */
export function inserted(text: string, { start, end }: Suggestions, { insert }: Suggestion) {
  const plain = insert.replace('…', '')
  const isDelimited = start > 0 && !/[\s-]$/.test(text.slice(0, start))
  const before = `${text.slice(0, start)}${isDelimited ? ' ' : ''}`
  const after = text.slice(end)
  const isOpen = /[:-]$|…/.test(insert)
  const hole = insert.indexOf('…')
  const gap = isOpen || after.startsWith(' ') ? '' : ' '
  const caret = before.length + (hole >= 0 ? hole : plain.length + gap.length)
  return { text: `${before}${plain}${gap}${after}`, caret }
}

// The frames of a stack, as V8 and SpiderMonkey write them: who called, and where that is.

export interface Place {
  readonly url: string
  /** From 1. */
  readonly line: number
  readonly column: number
}

export interface StackFrame {
  /** '' for code outside of any function. */
  readonly name: string
  /** null: no file that could be opened. */
  readonly place: Place | null
  /** The line as it came. */
  readonly text: string
}

/** `at name (url:1:2)`, `at async name (url:1:2)`, `at url:1:2` */
const V8 = /^at (?:(.+) \()?(\S+?):(\d+):(\d+)\)?$/
/** `name@url:1:2`, `async*name@url:1:2` */
const SPIDERMONKEY = /^([^@]*)@(.+):(\d+):(\d+)$/
/** `url line 3 > eval`: code that was made by that line. */
const MADE_AT = /^(\S+) line (\d+) > /
/** What a page can call its code is any text: only of these a panel of DevTools can have a source. */
const OPENABLE = /^(?:https?|file|blob):/

function placeFrom(source: string, line: string, column: string): Place | null {
  const [, maker, madeAt] = MADE_AT.exec(source) ?? []
  const place =
    maker === undefined
      ? { url: source, line: Number(line), column: Number(column) }
      : { url: maker, line: Number(madeAt), column: 1 }
  return OPENABLE.test(place.url) ? place : null
}

function frameFrom(text: string): StackFrame {
  const [, name, source, line, column] = V8.exec(text) ?? SPIDERMONKEY.exec(text) ?? []
  const place = source && line && column ? placeFrom(source, line, column) : null
  return place === null ? { name: '', place, text } : { name: name ?? '', place, text }
}

export const stackFrames = (stack: string): StackFrame[] =>
  stack
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map(frameFrom)

/** `url:1:2`, as every editor and every DevTools takes it. */
export const placeText = ({ url, line, column }: Place): string => `${url}:${line}:${column}`

// The grammar of JSON's smallest parts. https://www.rfc-editor.org/rfc/rfc8259

export const QUOTE = 0x22
export const BACKSLASH = 0x5c

/** Each is tried at its `lastIndex`. */
export const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
export const WORD = /true|false|null/y
export const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y
export const ENDS_VALUE = /[\s,:\]}]|$/y

export const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09

/** Whether the end of a text may be the beginning of a number or word. */
export const isPartOfWord = (rest: string): boolean =>
  /^(?:-|-?\d[\d.eE+-]*|t(?:ru?)?|f(?:als?|a)?|n(?:ul?)?)$/.test(rest)

export const isPartOfEscape = (rest: string): boolean => /^\\(?:u[\da-fA-F]{0,3})?$/.test(rest)

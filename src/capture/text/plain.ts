// Text of a page's, made harmless for a terminal and an editor: no control of theirs gets through.

/** Escape sequences, bidirectional controls, line and paragraph separators; not tab and line break. */
const CONTROLS = /[^\P{Cc}\t\n]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu

const escaped = (character: string) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`

export const plain = (text: string): string => text.replace(CONTROLS, escaped)

/** On one line: a text of a page's must not begin a line that looks like ours. */
export const plainLine = (text: string): string => plain(text).replace(/[\n\t]/g, escaped)

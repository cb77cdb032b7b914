// The words of a unit's line: short, on one line, whatever the page put into them.

/** Characters of a name that a line shows. */
const NAME = 60

/** Control characters, bidirectional marks and line ends would break the line. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu

export function short(text: string, most = NAME): string {
  const clean = text
    .slice(0, most * 2)
    .replace(UNPRINTABLE, ' ')
    .trim()
  return clean.length <= most && text.length <= most * 2 ? clean : `${clean.slice(0, most)}…`
}

/** Joined by a middle dot; what is empty or undefined is left out. */
export const line = (...parts: readonly (string | undefined | false)[]): string =>
  parts.filter((part) => part !== undefined && part !== false && part !== '').join(' · ')

export const quoted = (name: string): string => `«${short(name)}»`

// Makes what text hides visible: control characters, and those that would turn the line around.

const PICTURES = 0x2400 // Unicode has a picture of each C0 control from here on
const SHOWN: Readonly<Record<string, string>> = {
  '\n': '↵',
  '\r': '␍',
  '\t': '⇥',
  '\u007f': '␡',
}

// C0, DEL, C1; then marks that steer direction or have no width: a page could fake a row with them
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

function shown(character: string): string {
  const picture = SHOWN[character]
  if (picture !== undefined) return picture
  const code = character.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(PICTURES + code)
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`
}

export const visibleText = (text: string): string => text.replace(HIDDEN, shown)

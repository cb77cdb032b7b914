// A key with what is held down beside it: whether an event is it, how it is written.

export interface Chord {
  /** `KeyboardEvent.key`, in lower case. */
  readonly key: string
  /** Ctrl, or ⌘ on a Mac. */
  readonly command?: boolean
  readonly shift?: boolean
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** A sign that is typed with Shift, as `?`, is what it is: only letters and named keys tell Shift apart. */
const tellsShift = (key: string) => key.length > 1 || /[a-z]/.test(key)

export function isPressed(chord: Chord, event: Pressed): boolean {
  const key = event.key.toLowerCase()
  if (key !== chord.key || event.altKey) return false
  if ((event.ctrlKey || event.metaKey) !== (chord.command ?? false)) return false
  return !tellsShift(key) || event.shiftKey === (chord.shift ?? false)
}

/** Of keys that are named in a language. */
export type NamedKey =
  | 'enter'
  | 'escape'
  | 'pageup'
  | 'pagedown'
  | 'home'
  | 'end'
  | 'tab'
  | ' '
  | 'shift'
export type KeyNames = Readonly<Record<NamedKey, string>>

const ARROWS: Readonly<Record<string, string>> = {
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
}

/** `Ctrl+F`; on a Mac `⌘F`. */
export function chordWords(
  { key, command, shift }: Chord,
  isMac: boolean,
  names: KeyNames,
): string {
  const named: Readonly<Record<string, string>> = names
  const name = ARROWS[key] ?? named[key] ?? key.toUpperCase()
  if (isMac) return `${shift ? '⇧' : ''}${command ? '⌘' : ''}${name}`
  return [command && 'Ctrl', shift && names.shift, name].filter(Boolean).join('+')
}

// The colours of the theme as a canvas takes them; in forced colours, those that the reader has set.

export type ColourName =
  | '--text-dim'
  | '--line-faint'
  | '--line'
  | '--accent'
  | '--warning'
  | '--sent'
  | '--received'

const NAMES: readonly ColourName[] = [
  '--text-dim',
  '--line-faint',
  '--line',
  '--accent',
  '--warning',
  '--sent',
  '--received',
]

export type Colours = Readonly<Record<ColourName, string>>

/** A canvas knows no `light-dark()`: an element has the colour, and its computed style is read. */
export function readColours(parent: HTMLElement): Colours {
  const probe = parent.appendChild(document.createElement('span'))
  const read = (name: ColourName): [ColourName, string] => {
    probe.style.color = `var(${name})`
    return [name, getComputedStyle(probe).color]
  }
  const colours = Object.fromEntries(NAMES.map(read)) as Record<ColourName, string>
  probe.remove()
  return colours
}

/** Calls when the theme has changed. */
export function watchTheme(changed: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
    matchMedia(query),
  )
  for (const query of queries) query.addEventListener('change', changed)
  return () => {
    for (const query of queries) query.removeEventListener('change', changed)
  }
}

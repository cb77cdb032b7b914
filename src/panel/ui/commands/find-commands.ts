// Which commands what was typed may mean, the likeliest first.

/** Without case and accents: « préférences » is found by "prefer". */
export const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Every word must begin a word of the name, or be in it; null: it does not fit. Less is better. */
export function distance(name: string, typed: string): number | null {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  const target = plain(name)
  let sum = 0
  for (const word of words) {
    const at = target.indexOf(word)
    if (at < 0) return null
    const isBeginning = at === 0 || /[^\p{L}\p{N}]/u.test(target[at - 1] ?? '')
    sum += isBeginning ? at : at + target.length
  }
  return sum
}

export function findCommands<T extends { readonly name: string }>(
  commands: readonly T[],
  typed: string,
): T[] {
  return commands
    .map((command, index) => ({ command, index, far: distance(command.name, typed) }))
    .filter(({ far }) => far !== null)
    .sort((a, b) => (a.far ?? 0) - (b.far ?? 0) || a.index - b.index)
    .map(({ command }) => command)
}

// A word of a message looked up in a table: `constructor` and `__proto__` of a hostile one are in none.

export const lookUp = <T>(
  table: Readonly<Record<string, T>>,
  word: string | undefined,
): T | undefined => (word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined)

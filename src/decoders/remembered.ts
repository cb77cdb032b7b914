// What an id stands for, said once and meant by later messages: the newest of them.

/** Plain data; `remember` keeps it bounded. */
export type Remembered = Map<string, string>

const MOST = 1_000

/** Characters of what is kept. */
const LONGEST = 200

export function remember(
  names: Remembered,
  id: string | undefined,
  name: string | undefined,
): void {
  if (id === undefined || name === undefined) return
  names.delete(id)
  names.set(id, name.slice(0, LONGEST))
  for (const oldest of names.keys()) {
    if (names.size <= MOST) break
    names.delete(oldest)
  }
}

/** Said for the last time. */
export function recallOnce(names: Remembered, id: string | undefined): string | undefined {
  if (id === undefined) return undefined
  const name = names.get(id)
  names.delete(id)
  return name
}

export const recall = (names: Remembered, id: string | undefined): string | undefined =>
  id === undefined ? undefined : names.get(id)

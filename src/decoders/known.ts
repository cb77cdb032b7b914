// What a connection has said that later messages refer to: subscriptions by id, topics by alias. Bounded.

/** Entries that are remembered; of more, the oldest half is given up at once: one at a time is dear. */
const MOST = 1_000

/** Characters of a key or value: a longer one is not remembered. */
const LONGEST = 1_024

/** Plain data. */
export type Known = Map<string, string>

export function remember(known: Known, key: string, value: string): void {
  known.delete(key)
  if (key.length > LONGEST || value.length > LONGEST) return
  known.set(key, value)
  if (known.size <= MOST) return
  let left = MOST / 2
  for (const oldest of known.keys()) {
    known.delete(oldest)
    left -= 1
    if (left === 0) break
  }
}

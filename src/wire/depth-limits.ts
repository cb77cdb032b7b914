// The numbers that bound what the panel holds of many messages, in memory and on disk. Each with unit and reason.

const MiB = 1024 * 1024

/** Facts side by side in one shelf, which goes to disk and comes back as one: some screens of rows. */
export const SHELF_ROWS = 1_024

/** Bytes of payloads with which a shelf is full before that: only full ones count, and go to disk. */
export const SHELF_BYTES = 8 * MiB

/** Facts put together again that are remembered: what is in view and chosen stays the same object. */
export const RECENT_FACTS = 2_000

/** Stacks that are kept once, however many sends they are of. */
export const KNOWN_STACKS = 500

/** Bytes of payloads in the panel's memory: what a reader may choose; the rest lies on disk. */
export const MEMORY_CHOICES = [16 * MiB, 64 * MiB, 256 * MiB, 1024 * MiB] as const

/** Bytes: a machine that runs DevTools has them to spare. */
export const MEMORY_LIMIT = 256 * MiB

/** ms in which a panel that is closed lets go of what it had on disk, so that it can be deleted. */
export const SWEEP_WAIT = 5_000

// No fault of ours reaches the page.

/** Runs an observation; should it throw, recording ends for this document, and the page goes on. */
export type Guard = (observation: () => void) => void

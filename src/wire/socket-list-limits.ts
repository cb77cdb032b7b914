// What bounds the list of sockets: memory for each, and from when on something is said.

/** Buckets of a socket's histogram each way: as many as a wide list has pixels, 4 KB a socket in all. */
export const ACTIVITY_BUCKETS = 512
/** ms, the narrowest bucket: what is drawn is never finer, and a burst shares one. */
export const ACTIVITY_LEAST = 8

/** Bytes of bufferedAmount from which a rising queue is worth a warning: 64 KiB drain in a moment. */
export const GROWING_FROM = 64 * 1024
/** Readings in a row that rose: two may be one burst. */
export const GROWING_READINGS = 3
/** ms between two such readings: a burst of sends in one task is over by then. */
export const GROWING_APART = 100
/** ms after the last of them: readings that change nothing are not told. */
export const GROWING_FOR = 5_000

/** Attempts from which a chain is one row: two are told apart faster unfolded. */
export const CHAIN_FOLDS_FROM = 3

/** Characters of a filter that are read: longer than any that a person writes. */
export const SOCKET_FILTER_LENGTH = 1_000

/** ms, the shortest stretch that the time axis shows: times of pages are no finer than 0.1 ms. */
export const AXIS_LEAST = 5

/** Chains of one endpoint, newest first, that a new socket may continue: each is held against each new one. */
export const CHAINS_LOOK_BACK = 200

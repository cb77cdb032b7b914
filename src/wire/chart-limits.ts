// The numbers that bound charts: how finely time is kept, what counts as backpressure. Each with unit and reason.

/** ms: the finest bucket of a series. Doubled three times it is a second, so buckets fall on seconds. */
export const SERIES_WIDTH = 125

/** Buckets of a series, 40 bytes each: as many as a chart has pixels to show; 5,000 full ones are 64 MB. */
export const SERIES_BUCKETS = 320

/** ms: the highest time of a Date. A page's clock may say anything. */
export const TIME_MOST = 8.64e15

/** ms: the step of rates, and what they are told by: so many a second. */
export const RATE_STEP = 1_000

/** ms between redrawings of charts while messages come: a curve is read, not watched. */
export const CHART_REFRESH = 250

/** Bytes in the queue below which nothing is held up: what a system's socket buffer takes at once. */
export const BACKPRESSURE_BYTES = 64 * 1024

/** ms: a message that waited so long is late for the eye (RAIL: a response within 100 ms). */
export const BACKPRESSURE_WAIT = 100

/** ms: no zoom goes below what the buckets can tell. */
export const ZOOM_LEAST = 500

/** Rows looked at on each side of the one that a search by time finds: documents are told in batches. */
export const NEAR_ROWS = 64

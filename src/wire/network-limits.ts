// The numbers that bound what the network layer tells: handshakes, the network panel's log, workers. Each with unit and reason.

const MiB = 1024 * 1024

/** Handshakes whose stages the panel keeps: as many as sockets. */
export const REQUESTS_KEPT = 5_000

/** Requests of a tab that a panel is told again when it is made anew; the background holds them. */
export const REQUESTS_TOLD_AGAIN = 1_000

/** Of each, so many stages: five, and as many again for each redirect or question for a password. */
export const STAGES_TOLD_AGAIN = 16

/** ms for which a tab's requests are kept for a panel that has gone: made anew it is there in one or two. */
export const PANEL_GONE_AFTER = 10_000

/** ms between questions that keep Firefox's event page awake, which ends after 30 s without any. */
export const STIR = 5_000

/** ms by which the clocks of page, browser and network panel may differ (measured: below 10). */
export const CLOCK_SLACK = 50

/** ms for which the answer to an open socket's handshake is looked for: the log may be behind the page. */
export const ANSWER_WAIT = 30_000

/** ms after which a handshake of unknown origin is shown as a socket of its own: a page tells in 0.1 s. */
export const UNKNOWN_WAIT = 3_000

/** Bytes of workers' messages that the panel keeps whole; after that, of each its start. */
export const WORKER_PAYLOADS = 64 * MiB

/** ms between readings of the network panel's log while something is waited for. */
export const HAR_SOON = 250

/** ms between them when nothing is: a worker's socket comes without a word. */
export const HAR_IDLE = 1_000

/** Times what a reading took, until the next: it may take up a twentieth of DevTools' time. */
export const HAR_REST = 20

/** The same when nothing is waited for: a fiftieth. */
export const HAR_IDLE_REST = 50

/** ms: a reading that took longer is not repeated without need: DevTools stands still meanwhile. */
export const HAR_TOO_DEAR = 500

/** ms without an answer after which the log is asked for again: nobody promises one. */
export const HAR_LOST = 10_000

/** Bytes of messages in that log above which it is not read: a copy of it would stop DevTools for seconds. */
export const HAR_MOST = 64 * MiB

/** Bytes that a message counts there beside its own. */
export const HAR_MESSAGE = 200

/** ms for which handshakes are gathered before they are given to sockets: two frames. */
export const RESOLVE_AFTER = 30

/** ms of one slice of that: half a frame, then it is the reader's turn. */
export const RESOLVE_SLICE = 8

/** Sockets and handshakes of one URL, newest first, that are matched: each may have to be held against each. */
export const MATCHED_OF_URL = 500

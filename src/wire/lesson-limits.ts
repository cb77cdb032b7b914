// The numbers that bound lessons. Each with unit and reason.

/** Rows that a lesson goes back to when its page was there before it: beyond, a page is in full flood. */
export const LESSON_LOOK_BACK = 5_000

/** Sockets whose progress in a task is remembered; a page may make them without end. */
export const LESSON_SOCKETS = 200

/** Characters of a text that a task reads as JSON. */
export const LESSON_JSON = 65_536

/** Rows that a task keeps as its proof: as many as a reader looks at. */
export const LESSON_PROOF = 6

/** ms between two renderings of a lesson while messages come. */
export const LESSON_REFRESH = 250

/** Restarts in a row without a pause that make a storm. */
export const RESTARTS = 4

/** ms: a pause below it is none. */
export const NO_PAUSE = 60

/** Pauses in a row, each longer than the one before, that make a back-off. */
export const PAUSES = 3

/** How much longer at least: doubling with jitter stays above it, even where timers are late. */
export const PAUSE_GROWTH = 1.1

/** Share by which pauses of two series differ if chance is in them; timers alone are more exact. */
export const JITTER_SHARE = 0.08

/** ms by which a timer of a busy page may be late. */
export const TIMER_INEXACT = 40

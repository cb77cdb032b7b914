// The numbers that bound the work of the message table: filter, find, copy. Each with unit and reason.

/** ms of filtering on the panel's thread before a task ends: a frame is 16. */
export const SCAN_SLICE = 16

/** ms between two words of how far a scan has come: each costs a rendering. */
export const SCAN_WORD = 250

/** Rows between two looks at the clock: one row may cost microseconds. */
export const SCAN_ROWS = 64

/** Characters of one payload that a filter looks at on the panel's own thread; a worker takes longer ones. */
export const SEARCHED = 32 * 1024

/** Rows, and characters of text, that a regular expression is given at once. */
export const REGEX_ROWS = 4_000
export const REGEX_TEXT = 1024 * 1024

/** ms that a regular expression may take for such a slice; an honest one takes a hundredth. */
export const REGEX_SLICE_BUDGET = 1_000

/** ms for one row alone: after that it is told that it takes too long. */
export const REGEX_ROW_BUDGET = 250

/** Characters of a regular expression: compiling a longer one is no reader's wish. */
export const REGEX_LENGTH = 1_000

/** Terms of a filter: each is tested on every row. */
export const QUERY_TERMS = 50

/** Matches marked in one row: more than its width shows. */
export const MARKS_PER_ROW = 100

/** Bytes of payloads that one filter fetches by itself, to look through them whole; then it asks. */
export const WHOLE_BYTES = 64 * 1024 * 1024

/** Payloads, and bytes of them, that are fetched and looked through at once. */
export const WHOLE_ROWS = 8
export const WHOLE_BATCH = 4 * 1024 * 1024

/** ms after which a payload that does not come is left. */
export const WHOLE_WAIT = 6_000

/** ms before the first is fetched: the filter may still be being typed. */
export const WHOLE_DELAY = 300

/** Long payloads that a regular expression may be too slow for, before it is not tried on others. */
export const WHOLE_SLOW = 3

/** Characters of a long payload that are kept to show its first match: a line of the widest panel. */
export const EXCERPT = 300

/** Characters of them before the match: what it belongs to. */
export const EXCERPT_LEAD = 20

/** Bytes that one Copy gathers: more than a clipboard, and what is pasted into, can bear. */
export const COPY_BYTES = 32 * 1024 * 1024

/** Payloads that are fetched at once for a copy. */
export const COPY_FETCHES = 8

/** ms that a copy waits for the rest of payloads before it takes what is there. */
export const COPY_WAIT = 15_000

/** Texts of rows whose matches are remembered: some screens of them. */
export const MARKED_TEXTS = 2_000

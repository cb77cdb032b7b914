// What bounds memory and time of all that is said of the back/forward cache.

/** Characters of `notRestoredReasons` as JSON: the relay sends no more. */
export const REASONS_JSON = 256 * 1024

/** Frames in one tree of not restored reasons, and how deep: more than any page that a person reads. */
export const REASON_FRAMES = 200
/** Levels of frames in it, so that reading it needs no deep stack. */
export const REASON_DEPTH = 10
/** Reasons of one frame: browsers know about a hundred in all. */
export const REASONS = 100
/** Characters of one reason: the longest that is known has 60. */
export const REASON = 200

/** ms: browsers throw cached pages out for their age; Chromium after ten minutes (measured in 156). */
export const CACHED_AT_MOST = 10 * 60 * 1_000

/** ms from `pageshow` in which a socket that was cut says so; measured: 1 to 14. */
export const CUT_WITHIN = 1_000

/** ms from `pageshow` after which a page that has not reconnected is said not to. */
export const RECONNECTS_WITHIN = 5_000

/** ms: a page that reloads itself this soon after it was restored was not: shared workers do that. */
export const RELOADED_WITHIN = 1_500

/** ms before `pagehide` in which `close()` in `beforeunload` belongs to the same leaving. */
export const LEAVING_TAKES = 5_000

/** Pages that were left, kept to be compared with their return. */
export const VISITS = 50

/** Observations of the regime that a profile keeps. */
export const OBSERVATIONS = 20

/** ms that a test of a page waits for it to be left, and to come back. */
export const TEST_STEP = 10_000

/** ms that the page is away in a test: it must have gone into the cache before it is asked for again. */
export const TEST_AWAY = 500

/** ms after a change until the page is asked what it listens to. */
export const SURVEY_AFTER = 300

/** ms until it is asked again, while the panel is looked at: listeners may be added at any time. */
export const SURVEY_AGAIN = 2_000

/** Documents whose facts are followed for it. */
export const DIARIES = 500

/** Documents of which is kept whether they may be stored. */
export const STORE_RULES = 200

/** ms from the start of a navigation, when Firefox closes a page's sockets, to its `pagehide`. */
export const NAVIGATION_TAKES = 30_000

/** ms between `pagehide` of the frames of a page and of its top document. */
export const FRAMES_HIDDEN_WITHIN = 200

/** ms between the clocks of two documents: Firefox rounds each. */
export const CLOCKS_DIFFER = 20

/** Failures of sockets that are kept until it is known whether a navigation caused them. */
export const FAILURES = 20

/** Pages and URLs of sockets of which is kept what the page does when it is left. */
export const HABITS = 2_000

/** ms: what judging takes longer than that, for its sockets, is not done at every change. */
export const JUDGE_DEAR = 8

/** Times what judging a page took, until it is judged again: a twentieth of the panel's time, however many sockets. */
export const JUDGE_REST = 20

/** ms after which it is judged again in any case. */
export const JUDGE_REST_MOST = 1_000

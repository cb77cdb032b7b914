// What bounds the work of the details pane: numbers that nothing else needs, with unit and reason.

/** ms: a pause between messages that a story is worth telling of. */
export const SILENCE_LEAST = 1_000

/** Values of a JSON payload that a tree has lines for: 28 bytes each. */
export const JSON_NODES = 4_000_000

/** Levels of a JSON payload: far more than any sender nests, and each costs a set of keys while it is read. */
export const JSON_DEPTH = 2_000

/** Repeated keys of which the place is kept. */
export const JSON_REPEATED = 1_000

/** Lines that one "expand all" may add: more are not read but searched. */
export const JSON_EXPANDED = 100_000

/** Values that a search in a tree finds. */
export const JSON_HITS = 10_000

/** Characters of one value that a line shows; all of it is shown below the tree. */
export const JSON_LINE = 400

/** Characters of the chosen value that are shown below the tree. */
export const JSON_VALUE = 20_000

/** ms of work in one go, so that a panel that reads or compares stays awake: less than a frame. */
export const SLICE = 10

/** Characters read between two looks at the clock: a tenth of a slice. */
export const SLICE_STEP = 64 * 1024

/** Bytes of a selection that are copied: the text of them is up to three times as long. */
export const HEX_COPIED = 16 * 1024 * 1024

/** Bytes of a selection that are shown as text. */
export const HEX_TEXT = 256

/** Characters of each of two texts that are compared. */
export const DIFF_TEXT = 256 * 1024

/**
 * Words, and then lines, that may have been put in and taken out: the work grows with their square, and
 * 300 of 40,000 take less than a long task. A limit of time would give a busy machine other answers.
 */
export const DIFF_EDITS = 300

/** Bytes of each of two binary payloads that are compared. */
export const DIFF_BYTES = 8 * 1024 * 1024

/** Pieces of a text, the same and not, that are drawn: an element each. */
export const DIFF_PARTS = 4_000

/** Differences that are shown. */
export const DIFF_SHOWN = 500

/** Characters, or bytes, of each side of one difference that are shown. */
export const DIFF_SIDE = 400

/** Rows among which the message before is looked for. */
export const DIFF_LOOK_BACK = 20_000

/** Characters of payloads that are read for that. */
export const DIFF_READ = 256 * 1024

// What bounds memory and time when a capture is written to a file, or read from one. Each with unit and reason.

const KiB = 1024
const MiB = 1024 * KiB

/** Characters of one line of a capture: the base64 of the largest payload that is kept has 86 Mi. */
export const CAPTURE_LINE = 128 * MiB

/** Documents of one capture: a reader keeps the name of each. */
export const CAPTURE_DOCUMENTS = 10_000

/** Characters that are gathered before they are handed on: a chunk for each message would be dear. */
export const CAPTURE_CHUNK = 256 * KiB

/** ms of work before others get their turn: a frame is 16. */
export const CAPTURE_SLICE = 12

/** Records between two looks at the clock: one takes microseconds. */
export const CAPTURE_RECORDS = 64

/** Bytes of a HAR: it is one JSON value, so all of it must be a string at once. */
export const HAR_FILE = 256 * MiB

/** Bytes of a message that a transcript writes out in hex; the others are counted. */
export const TRANSCRIPT_BYTES = 64

/** Replacements that a preview of redaction lists; the others are counted. */
export const REPLACEMENTS = 500

/** Characters of a replaced value that a preview shows. */
export const REPLACED_TEXT = 80

/** Rules of one kind: each is tried on every text. */
export const REDACTION_RULES = 200

/** Values in one another: what is deeper is neither searched nor described. */
export const JSON_DEPTH = 64

/** Characters of a message up to which a schema is inferred from it. */
export const SCHEMA_TEXT = 1 * MiB

/** Names of one object that a schema lists; more are no fields but keys of a map. */
export const SCHEMA_PROPERTIES = 100

/** Items of one list that a schema looks at. */
export const SCHEMA_ITEMS = 100

/** Different texts of a field up to which they are an enumeration. */
export const SCHEMA_VALUES = 8

/** Characters of such a text. */
export const SCHEMA_VALUE = 64

/** Names of messages in one channel and direction; with more they are taken for one kind. */
export const CHANNEL_MESSAGES = 50

/** Channels of one document: paths are made by pages. */
export const CHANNELS = 100

/** Examples of each message, and characters of one. */
export const EXAMPLES = 2
export const EXAMPLE_TEXT = 4 * KiB

/** Readings of bufferedAmount, and settled writes, that the panel keeps for a file: 48 bytes each. */
export const READINGS_KEPT = 500_000

/** Records that cross to a worker at once: a call costs more than some hundred of them. */
export const CAPTURE_BATCH = 512

/** Characters and bytes of payloads that cross at once: they are there twice as long as they cross. */
export const CAPTURE_BATCH_BYTES = 4 * MiB

/** Batches on their way: one is worked on while the next is made. */
export const CAPTURE_AHEAD = 2

/** ms for a batch: a pattern that takes longer on one would take for ever. */
export const CAPTURE_DEADLINE = 10_000

/** ms for a payload that a page is asked for: it may hang. */
export const CAPTURE_PAYLOAD_WAIT = 5_000

/** Characters of a file that are held as text before they become a Blob. */
export const CAPTURE_BLOB = 4 * MiB

/** Records that the preview of redaction looks at: it is made again with each change of a rule. */
export const PREVIEW_RECORDS = 20_000

/** ms after the last change of a rule. */
export const PREVIEW_AFTER = 300

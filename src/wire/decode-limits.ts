// The numbers that bound the reading of protocols in the panel. Each with unit and reason.

const KiB = 1024

/** Messages, and bytes of them, that the worker is given at once: some milliseconds of its time. */
export const DECODE_ROWS = 400
export const DECODE_BYTES = 1024 * KiB

/** ms between two batches: the table is drawn meanwhile, and its filter is at work. */
export const DECODE_REST = 4

/** Bytes up to which a message is fetched whole to be read; of a longer one, its start is. */
export const DECODED_WHOLE = 256 * KiB

/** Messages that wait at a socket, above which none is fetched any more: the page is not slowed. */
export const DECODE_BACKLOG = 2_000

/** ms after which a message that does not come is read by its start. */
export const DECODE_FETCH = 3_000

/** ms without an answer of the worker, after which it is ended: a batch takes it some. */
export const DECODE_WAIT = 15_000

/** Messages between two copies of a connection, from which a message is read again. */
export const FORK_EVERY = 200

/** Copies of one connection: when there would be more, every second one goes. */
export const FORKS = 64

/** Messages after one that is read again, in which a protocol within it may show itself. */
export const READ_ON = 20

/** Rows lately given to the worker, whose readings may still be replaced. */
export const RECENT_ROWS = 1_000

/** Characters of a name or line that a row keeps; a table shows less. */
export const DECODED_TEXT = 200

/** Further units of one message that its row names. */
export const OTHER_UNITS = 3

/** Texts and whole readings that are kept once, however many rows have them. */
export const KNOWN_READINGS = 2_000

/** Units of one message, and characters of one field, that the details show. */
export const SHOWN_UNITS = 50
export const SHOWN_FIELD = 2_000

/** URLs for which a choice of protocol is remembered; the oldest go. */
export const PROTOCOL_CHOICES = 200

/** URLs for which a .proto is kept, and its characters: storage has room for 10 MB in all. */
export const PROTO_FILES = 20
export const PROTO_TEXT = 256 * KiB

/** ms for which readings are gathered before a filter looks at their rows once more. */
export const REVIEW_AFTER = 150

/** Bytes up to which the message that is looked at is fetched whole. */
export const DECODED_DETAILS = 4 * 1024 * KiB

/** Messages that are read again at most for one that is looked at; and rows looked at beyond it. */
export const REREAD_ROWS = 5_000

// What bounds acting on a page's sockets: each with its unit and its reason.

const KiB = 1024
const MiB = 1024 * KiB

/** Bytes, or characters, of one message that is sent or simulated: one packet of a port, far below its 64 MiB. */
export const ACT_CONTENT = 16 * MiB

/** Rules that hold at a time: each is tested on every message that passes. */
export const RULES = 50

/** Characters of a pattern of URLs. */
export const RULE_PATTERN = 500

/** ms that a rule may delay, copies that it may make, bytes a second: more helps nobody. */
export const RULE_AMOUNT = 1_000_000_000

/** Copies of one message: more would be an attack on the page. */
export const RULE_COPIES = 100

/** Messages that may wait in one direction of a socket, and bytes of them; then all of them go on their way. */
export const RULE_QUEUE = 5_000
export const RULE_BYTES = 64 * MiB

/** Held messages that are told to the panel, and characters or bytes up to which one can be edited. */
export const HELD_SHOWN = 100
export const HELD_EDITABLE = 256 * KiB

/** ms without a panel until rules end: a background that dies is back in a tenth of it. */
export const RULES_OUTLIVE = 5_000

/** Commands of which a relay remembers the outcome, so that none is carried out twice. */
export const COMMANDS_KNOWN = 500

/** ms after which a command without an answer has failed; it is asked again when the page is back. */
export const ACT_TIMEOUT = 5_000

/** Bytes of UTF-8 of a close reason. https://websockets.spec.whatwg.org/#dom-websocket-close */
export const CLOSE_REASON = 123

/** Times that one message is sent, and ms between two: 4 is what timers of a page are held to. */
export const REPEAT_MOST = 100_000
export const REPEAT_EVERY = 4

/** Snippets that are kept, characters of one, of its name; storage has room for 10 MB in all. */
export const SNIPPETS = 50
export const SNIPPET_TEXT = 64 * KiB
export const SNIPPET_NAME = 80

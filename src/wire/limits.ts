// Every number of the project that bounds something, with its unit and its reason.

/** Raised when a packet changes its meaning: an old content script must not be misread. */
export const WIRE_VERSION = 4

const KiB = 1024
const MiB = 1024 * KiB

/** Bytes a fact is counted with, over its payload: about what an object of ten fields costs. */
export const FACT_COST = 160

export interface LogLimits {
  /** Bytes of payloads. */
  readonly payloads: number
  /** Bytes of everything else of the facts that may be given up. */
  readonly facts: number
  /** How many lifecycle facts. */
  readonly lifecycle: number
  /** Bytes: a payload above this is kept as its start only. */
  readonly payload: number
}

/** With no panel open: 1 MiB a document in all, so that watching costs a page nothing that counts. */
export const FLIGHT_LIMITS: LogLimits = {
  payloads: 640 * KiB,
  facts: 256 * KiB,
  lifecycle: 800,
  payload: 128 * KiB,
}

/** With no panel open, bytes above which an ArrayBuffer or a view is kept as its start only: it has to be copied, a text not. */
export const FLIGHT_COPIED = 16 * KiB

/** In the page while a panel records: what may pile up inside one task of the page. */
export const LIVE_LIMITS: LogLimits = {
  payloads: 64 * MiB,
  facts: 16 * MiB,
  lifecycle: 20_000,
  payload: 16 * MiB,
}

/**
 * In the relay while a panel records: kept for a resend, for `get-payload` and a reopened panel. Facts: 100,000,
 * which is 5 s of a page that sends 20,000 a second while nobody takes them.
 */
export const OUTBOX_LIMITS: LogLimits = {
  payloads: 64 * MiB,
  facts: 16 * MiB,
  lifecycle: 20_000,
  payload: 16 * MiB,
}

/** Characters or bytes of a payload that a row carries; most messages of real sites fit whole. */
export const PREVIEW = 2 * KiB

/** Characters or bytes of a payload that one `get-payload` may ask for; far below the 64 MiB of a port. */
export const PAYLOAD_PART = 1 * MiB

/** Sockets whose counters one gap carries; a page that opens more is attacking. */
export const GAP_SOCKETS = 1_000

/** Stacks taken of `send` calls in one flush: a flood must not pay for a stack each. */
export const STACKS = 20

/** Characters of a caller's stack: some ten frames. */
export const STACK = 4 * KiB

/** Characters of a URL, reason, error text: longer is cut, a page may pass 10 MB. */
export const TEXT = 8 * KiB

/** Subprotocols kept of one constructor call. */
export const PROTOCOLS = 32

/** ms for which facts are gathered before they leave the page: one frame, batches are the lever. */
export const FLUSH_AFTER = 16

/** ms between readings of bufferedAmount while it is not zero; doubles to the second. */
export const DRAIN_FIRST = 16
export const DRAIN_MOST = 250

/**
 * Facts, and bytes counted as the log counts them, in one packet to the panel. What is larger than 64 KiB
 * Chromium carries in memory of its own, fresh each time: 4 us a KiB in the page's thread, not 1.3 (measured).
 */
export const BATCH_FACTS = 500
export const BATCH_BYTES = 60 * KiB

/** Facts that a relay may send ahead of the panel's acknowledgement. */
export const WINDOW = 4_000

/** Facts are acknowledged when so much of the window is used: an eighth. */
export const ACKNOWLEDGED_PART = 8

/** ms until a lost port is opened again: the first wait, doubling to the longest. */
export const RECONNECT_FIRST = 100
export const RECONNECT_MOST = 5_000

/** ms for which a relay whose tab has no panel is held, so that a panel can come back first. */
export const RELEASE_AFTER = 10_000

/** ms before a `get-payload` without an answer is asked again. */
export const PAYLOAD_TIMEOUT = 5_000

/**
 * Rows that the panel keeps; the oldest go first, a tenth at a time, and a row says so: a million
 * are there even then. One costs 130 to 230 bytes, payloads apart.
 */
export const PANEL_ROWS = 1_200_000

/** Documents of a tab that the panel keeps; of frames that are gone the oldest are dropped, with their rows. */
export const PANEL_DOCUMENTS = 1_000

/** Sockets that the panel keeps. */
export const PANEL_SOCKETS = 5_000

/** Sends of one socket that are followed through its queue: an object each. */
export const PENDING_SENDS = 10_000

/** ms: seen queued so long after its call, a send has waited; handing it over takes the browser less. */
export const WAIT_LEAST = 8

/** Sockets of a document, newest first, among which the one that a policy blocked is looked for. */
export const BLOCKED_LOOK_BACK = 200

/** Bytes: what a reader may choose as the size up to which a payload is kept whole. */
export const PAYLOAD_CHOICES = [64 * KiB, 1 * MiB, 16 * MiB, 64 * MiB, 128 * MiB] as const

/** ms after a reconnection by which a document must have said hello, or it is gone. */
export const RECONCILE_AFTER = 3_000

/** ms before a page that no content script answered in is asked again: it may just be loading. */
export const WAKE_AGAIN = [150, 500, 1_500] as const

/** ms after the top document has gone until the panel asks what the tab shows now. */
export const LOOK_AGAIN = 700

/** ms without a background before the panel says so: its usual death and return take a tenth of that. */
export const LOST_AFTER = 1_500

/** Headers kept of one request or answer: browsers and servers stop at about a hundred. */
export const HEADERS = 128

/** Characters of a header's name or value; the limit of most servers for a whole head. */
export const HEADER = 8 * KiB

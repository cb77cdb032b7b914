// Names of the events between page and relay: the first on window, the others on the private port.

/** Dispatched once by the relay, before any script of the page; the recorder stops it. */
export const HANDOVER_EVENT = 'socketscope'
export const FACTS_EVENT = 'facts'
export const STIR_EVENT = 'stir'
export const MODE_EVENT = 'mode'
/** Relay to page: what a person had the panel ask for. */
export const ORDER_EVENT = 'order'
/** The order could not be carried out. */
export const FAILURE_EVENT = 'failure'
/** Page to relay, while rules hold: a message passes, or the socket is about to end. */
export const PASSING_EVENT = 'passing'
export const ENDING_EVENT = 'ending'

/** Firefox: dispatched once on window by the patch, taken by our script in the MAIN world. */
export const TRAPS_EVENT = 'socketscope-traps'

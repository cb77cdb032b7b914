// What the first and the last line of a capture say. docs/en/capture-format.md describes every line.

export const FORMAT = 'socketscope'

/** Raised when a line changes its meaning: what an older reader would misread, it must refuse. */
export const FORMAT_VERSION = 1

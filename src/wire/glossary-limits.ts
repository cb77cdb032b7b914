// The numbers that bound the glossary. Each with unit and reason.

/** Rows that are looked at for the one that shows a term, from the newest: some ms at most, and only when it is opened. */
export const EXAMPLE_ROWS = 10_000

// The numbers that bound comfort: how long an undo is offered, how often choices are written. Each with unit and reason.

/** ms for which a clear can be undone: long enough to read and reach; then its memory is free. */
export const UNDO_FOR = 30_000

/** ms that sizes of panes rest before they are written: a line that is dragged moves with each frame. */
export const SETTINGS_REST = 250

/** Percent of the panel: a pane is never less, never more. */
export const SHARE_LEAST = 12
export const SHARE_MOST = 70

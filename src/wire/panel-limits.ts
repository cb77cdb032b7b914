// The numbers that bound what the panel does with its time. Each with unit and reason.

/** ms: a rendering that takes longer would leave a page in full flood nothing of a frame but rendering. */
export const RENDER_DEAR = 12

/** ms that it then waits at most: what is shown is never older than that. */
export const RENDER_REST_MOST = 250

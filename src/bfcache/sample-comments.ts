// What the remedies' samples say in comments: keys, as everywhere here; the words are the panel's.
export type CommentKey =
  | 'delay'
  | 'no-ready-state'
  | 'by-id'
  | 'server-answers'
  | 'keep'
  | 'closed-before'
  | 'goes-off'
  | 'still-counts'
  | 'must-not-hold'
  | 'idle'
  | 'on-demand'
  | 'frames-go'
  | 'held'
  | 'own-file'

/** Gives one line. */
export type Comment = (key: CommentKey) => string

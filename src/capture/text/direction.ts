// Which way a fact went, in one character: for formats that a person reads.
import type { FactKind } from '../../wire/facts'

const ARROWS: Partial<Record<FactKind, string>> = {
  'message-sent': '→',
  'message-received': '←',
  'message-discarded': '⇥',
  'message-dropped': '×',
}

/** '': neither way. */
export const arrowOf = (kind: FactKind): string => ARROWS[kind] ?? ''

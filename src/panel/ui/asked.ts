// What a reader can ask the panel to show over or beside what it shows: a dialog, a verdict, a term.
import type { TermId } from './glossary/term'

/** Dialogs of which one may lie over the panel. */
export type PanelDialogName = 'palette' | 'help' | 'glossary' | 'export' | 'export-selected'

/** A verdict that is to come into view. */
export interface Asked {
  readonly about: 'socket' | 'page'
}

/** A term that is explained beside where it was asked for. */
export interface AskedTerm {
  readonly id: TermId
  readonly asker: HTMLElement
}

// Makes a CodeMirror for one message: colours from the panel's variables, no key that holds the keyboard.
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import {
  bracketMatching,
  HighlightStyle,
  indentOnInput,
  syntaxHighlighting,
} from '@codemirror/language'
import { Compartment, EditorState } from '@codemirror/state'
import { EditorView, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { ACT_CONTENT } from '../../../wire/act-limits'

/** The key that sends what is written. */
export const SEND = { key: 'enter', command: true }

export interface MessageEditor {
  setText(text: string): void
  setJson(isJson: boolean): void
  close(): void
}

interface Options {
  readonly label: string
  /** How to send, and how to leave it. */
  readonly hint: string
  readonly text: string
  onChange(text: string): void
  onSend(): void
  onLeave(): void
}

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--json-key)' },
  { tag: tags.string, color: 'var(--json-string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--json-number)' },
])

const theme = EditorView.theme({
  '&': { height: '100%', color: 'var(--text)', backgroundColor: 'var(--surface)' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', fontSize: '11px', lineHeight: '1.45' },
  '.cm-gutters': {
    color: 'var(--text-dim)',
    backgroundColor: 'var(--surface-sunken)',
    borderRight: '1px solid var(--line-faint)',
  },
  '.cm-content': { caretColor: 'var(--text)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--selected)' },
})

const done = (act: () => void) => () => {
  act()
  return true
}

export function createEditor(parent: HTMLElement, options: Options): MessageEditor {
  const language = new Compartment()
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        keymap.of([
          { key: 'Mod-Enter', run: done(options.onSend), stopPropagation: true },
          { key: 'Escape', run: done(options.onLeave), stopPropagation: true },
        ]),
        ...[lineNumbers(), history(), highlightSpecialChars()],
        ...[bracketMatching(), indentOnInput(), EditorView.lineWrapping],
        keymap.of([...defaultKeymap, ...historyKeymap]),
        ...[language.of([]), syntaxHighlighting(colours), theme],
        EditorView.contentAttributes.of({
          'aria-label': options.label,
          'aria-description': options.hint,
        }),
        EditorState.changeFilter.of((change) => change.newDoc.length <= ACT_CONTENT),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onChange(update.state.doc.toString())
        }),
      ],
    }),
  })
  return {
    setText(text) {
      if (view.state.doc.toString() === text) return
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } })
    },
    setJson: (isJson) => view.dispatch({ effects: language.reconfigure(isJson ? json() : []) }),
    close: () => view.destroy(),
  }
}

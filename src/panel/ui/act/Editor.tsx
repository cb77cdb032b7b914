// The editor of a message: CodeMirror, in the panel's colours. Tab leaves it, and so does Escape.
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { chordName } from '../commands/this-keyboard'
import { t } from '../words/translate'
import type { ActState } from './act-state'
import { createEditor, type MessageEditor, SEND } from './create-editor'
import './Editor.css'

interface Props {
  readonly state: ActState
  readonly isJson: boolean
  onSend(): void
}

export function Editor({ state, isJson, onSend }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<MessageEditor | null>(null)
  const send = useRef(onSend)
  send.current = onSend
  const placed = state.placed.value
  useLayoutEffect(() => {
    if (place.current === null) return
    const made = createEditor(place.current, {
      label: t('actEditor'),
      hint: t('actEditorHint', chordName(SEND)),
      text: state.text.peek(),
      onChange: (changed) => {
        state.text.value = changed
      },
      onSend: () => send.current(),
      onLeave: () =>
        place.current?.closest('.composer')?.querySelector<HTMLElement>('.act-button')?.focus(),
    })
    editor.current = made
    return () => made.close()
  }, [state])
  // what is written here must not come back late, in the place of what has been written since
  useEffect(() => {
    if (placed) editor.current?.setText(placed.text)
  }, [placed])
  useEffect(() => editor.current?.setJson(isJson), [isJson])
  return <div class="act-editor" ref={place} data-testid="act-editor" />
}

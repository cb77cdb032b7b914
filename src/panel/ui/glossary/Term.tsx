// A term that explains itself: a click, or Enter, opens a note of the glossary beside it.
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import type { TermId } from './term'
import './Term.css'

interface Props {
  /** null: the glossary has nothing on it, it is plain text. */
  readonly id: TermId | null
  readonly children: ComponentChildren
}

export function Term({ id, children }: Props) {
  const { term } = usePanel()
  // a press beside an open note closes it, before the click that the press becomes
  const wasOpen = useRef(false)
  if (id === null) return <>{children}</>
  return (
    <button
      type="button"
      class="term"
      data-term={id}
      title={t('glHint')}
      aria-haspopup="dialog"
      onPointerDown={({ currentTarget }) => {
        wasOpen.current = term.peek()?.asker === currentTarget
      }}
      onClick={({ currentTarget: asker }) => {
        term.value = wasOpen.current ? null : { id, asker }
        wasOpen.current = false
      }}
    >
      {children}
    </button>
  )
}

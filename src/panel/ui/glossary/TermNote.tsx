// What a term means, beside where it stands: a short text, its sources, the row that shows it, terms near it.
import type { AskedTerm } from '../asked'
import { Popup } from '../layout/Popup'
import { TextLink } from '../layout/TextLink'
import { useBorrowedFocus } from '../layout/use-borrowed-focus'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { TermExample } from './TermExample'
import { TermSources } from './TermSources'
import { termName, termText } from './term-words'
import { TERMS } from './terms'
import './TermNote.css'

export function TermNote({ asked }: { asked: AskedTerm }) {
  const panel = usePanel()
  const note = useBorrowedFocus()
  const { id, asker } = asked
  const close = () => {
    if (panel.term.peek() === asked) panel.term.value = null
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      close()
      event.preventDefault()
    }
    event.stopPropagation() // not for what lies below, nor for DevTools
  }
  return (
    <Popup anchor={asker.getBoundingClientRect()} isLight={true} onClose={close}>
      <div
        ref={note}
        class="term-note"
        data-testid="term-note"
        data-term={id}
        role="dialog"
        aria-label={termName(id)}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <h2>{termName(id)}</h2>
        <p>{termText(id)}</p>
        <TermExample id={id} isNoneTold={true} />
        <TermSources id={id} />
        <p class="term-see">
          {TERMS[id].see.map((near) => (
            <TextLink
              key={near}
              testid="term-near"
              onClick={() => {
                panel.term.value = { id: near, asker }
              }}
            >
              {termName(near)}
            </TextLink>
          ))}
          <TextLink
            testid="term-all"
            onClick={() => {
              panel.term.value = null
              panel.openDialog('glossary')
            }}
          >
            {t('glAll')}
          </TextLink>
        </p>
      </div>
    </Popup>
  )
}

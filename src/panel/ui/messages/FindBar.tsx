// Finds in the table without taking rows away: a field, how many there are, next and previous.
import { useLayoutEffect, useRef } from 'preact/hooks'
import { FIND_ID } from '../commands/places'

import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { FindButtons } from './FindButtons'
import { useFindState } from './use-find-state'
import '../layout/SearchField.css'
import './FindBar.css'

export function FindBar() {
  const panel = usePanel()
  const { find, row } = panel.session.view
  const input = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => input.current?.select(), [])
  const { isFound, words } = useFindState()
  const close = () => {
    find.isOpen.value = false
    document.querySelector<HTMLElement>('.message-scroller')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') panel.findNext(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  row.value
  return (
    <search class="find-bar" data-testid="find-bar">
      <input
        ref={input}
        id={FIND_ID}
        class="search-field find-input"
        data-testid="find"
        type="text"
        inputmode="search"
        spellcheck={false}
        autocomplete="off"
        placeholder={t('find')}
        aria-label={t('find')}
        aria-invalid={!isFound}
        aria-describedby="find-count"
        title={t('findHint')}
        value={find.text.value}
        onInput={(event) => {
          find.text.value = event.currentTarget.value
        }}
        onKeyDown={onKeyDown}
      />
      <span id="find-count" class="find-count number" data-testid="find-count" role="status">
        {words}
      </span>
      <FindButtons onClose={close} />
    </search>
  )
}

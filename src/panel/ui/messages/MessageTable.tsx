// Path of a message, 9 of 9 · from panel/store · to the reader's eye
// The messages and events that pass, oldest first; only what is in view is rendered.
// biome-ignore-all lint/a11y/useSemanticElements: a table cannot leave out the rows out of view

import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { messageRowId } from './MessageRow'
import { MessageRows } from './MessageRows'
import { MessageTableHead } from './MessageTableHead'
import { NewestButton } from './NewestButton'
import { NoMessages } from './NoMessages'
import { useChosenRow } from './use-chosen-row'
import { useFollowing } from './use-following'
import './MessageTable.css'

export function MessageTable() {
  const { store, view } = usePanel().session
  const following = useFollowing()
  const { chosen, onKeyDown, onChoose } = useChosenRow(following)
  const { scroller, follow, top, inView, onScroll, onWheel, toEnd } = following
  const rows = view.visible
  const digits = `${store.sockets.at(-1)?.key ?? 1}`.length
  return (
    <section
      class="message-table"
      data-sockets={view.socket.value === null}
      style={{ '--digits': digits }}
    >
      <div
        ref={scroller}
        class="message-scroller"
        data-testid="message-scroller"
        role="grid"
        tabIndex={0}
        aria-label={t('messages')}
        aria-rowcount={rows.length + 1}
        aria-activedescendant={chosen ? messageRowId(chosen) : undefined}
        onScroll={onScroll}
        onWheel={onWheel}
        onKeyDown={onKeyDown}
      >
        <MessageTableHead />
        <MessageRows {...{ rows, chosen, top, inView, onChoose }} />
      </div>
      {rows.length === 0 && <NoMessages />}
      {follow.isBefore(rows, inView) && (
        <NewestButton count={follow.addedTo(rows)} onClick={toEnd} />
      )}
    </section>
  )
}

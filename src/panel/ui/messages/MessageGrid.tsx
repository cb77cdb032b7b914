// The rows that pass, oldest first, as a grid; only what is in view is rendered.
// biome-ignore-all lint/a11y/useSemanticElements: a table cannot leave out the rows out of view
import type { MenuButton } from '../layout/use-menu-button'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { type Column, previewRoom } from './columns'
import { messageRowId } from './MessageRow'
import { MessageRows } from './MessageRows'
import { MessageTableHead } from './MessageTableHead'
import { useChosenRow } from './use-chosen-row'
import type { Following } from './use-following'
import type { RowMenu } from './use-row-menu'

interface Props {
  readonly following: Following
  readonly menu: RowMenu
  readonly columns: readonly Column[]
  readonly columnMenu: MenuButton
}

export function MessageGrid({ following, menu, columns, columnMenu }: Props) {
  const { view } = usePanel().session
  view.version.value
  const { chosen, onHold, onKeyDown, onChoose } = useChosenRow(following, menu.openAtRow)
  const { scroller, top, inView, width, tall, onScroll, onScrollEnd, onWheel } = following
  const room = previewRoom(columns, width)
  const rows = view.visible
  const onMark = view.bookmarks.toggle.bind(view.bookmarks)
  return (
    <div
      ref={scroller}
      class="message-scroller"
      data-testid="message-scroller"
      role="grid"
      tabIndex={0}
      aria-label={t('messages')}
      aria-multiselectable={true}
      aria-rowcount={rows.length + 1}
      aria-busy={view.scanned.value !== null}
      aria-activedescendant={chosen ? messageRowId(chosen) : undefined}
      onScroll={onScroll}
      onScrollEnd={onScrollEnd}
      onWheel={onWheel}
      onKeyDown={onKeyDown}
    >
      <MessageTableHead columns={columns} menu={columnMenu} />
      <MessageRows
        {...{ rows, columns, top, inView, tall, room }}
        acts={{ onHold, onChoose, onMark, onMenu: menu.onMenu }}
      />
    </div>
  )
}

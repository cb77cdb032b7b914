// Path of a message, 9 of 9 · from panel/store · to the reader's eye
// The messages and events that pass, and what is said of them: the chosen ones, what is looked for, menus.
import { speaksAnything } from '../../store/decoded'
import { Menu } from '../layout/Menu'
import { useMenuButton } from '../layout/use-menu-button'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { columnEntries } from './column-entries'
import { columnsFor, templateOf } from './columns'
import { FindBar } from './FindBar'
import { HiddenRow } from './HiddenRow'
import { LongMessages } from './LongMessages'
import { MessageGrid } from './MessageGrid'
import { NewestButton } from './NewestButton'
import { NoMessages } from './NoMessages'
import { rowEntries } from './row-menu'
import { SelectionStatus } from './SelectionStatus'
import { useFollowing } from './use-following'
import { useRowMenu } from './use-row-menu'
import './MessageTable.css'

export function MessageTable() {
  const panel = usePanel()
  const { store, view } = panel.session
  const following = useFollowing()
  const menu = useRowMenu(following)
  const columnMenu = useMenuButton()
  const { follow, inView, width, toEnd } = following
  const rows = view.visible
  const digits = `${store.sockets.at(-1)?.key ?? 1}`.length
  const hasSockets = view.socket.value === null
  const hasDecoded = speaksAnything(view.socket.value, store.sockets)
  const columns = columnsFor(panel.columnSetting.choice.value, { width, hasSockets, hasDecoded })
  const style = { '--digits': digits, '--columns': templateOf(columns) }
  const menuOfColumns = columnMenu.anchor && {
    label: t('columnChoose'),
    anchor: columnMenu.anchor,
    entries: columnEntries(panel.columnSetting, columns),
    onClose: columnMenu.close,
  }
  const menuOfRow = menu.open && {
    label: t('menuRow'),
    anchor: menu.open.anchor,
    entries: rowEntries(panel, menu.open.row),
    onClose: menu.close,
  }
  return (
    <section class="message-table" style={style}>
      <div class="message-view">
        <MessageGrid {...{ following, menu, columns, columnMenu }} />
        {rows.length === 0 && <NoMessages />}
        {follow.isBefore(rows, inView) && (
          <NewestButton count={follow.addedTo(rows)} onClick={toEnd} />
        )}
      </div>
      <HiddenRow />
      <LongMessages />
      <SelectionStatus />
      {view.find.isOpen.value && <FindBar />}
      {menuOfColumns && <Menu {...menuOfColumns} />}
      {menuOfRow && <Menu {...menuOfRow} />}
    </section>
  )
}

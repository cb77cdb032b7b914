// The menu of the list's columns: what its rows tell.
import type { MenuEntry } from '../layout/menu-entry'
import { type MessageKey, t } from '../words/translate'
import type { ChosenColumns } from './chosen-columns'
import { OPTIONAL_COLUMNS, type SocketColumn } from './socket-columns'

const NAMES: Readonly<Record<SocketColumn, MessageKey>> = {
  axis: 'listColumnAxis',
  number: 'listColumnNumber',
  badges: 'listColumnBadges',
  age: 'listColumnAge',
  traffic: 'traffic',
  attempt: 'listColumnAttempt',
  protocol: 'subprotocol',
  frame: 'listColumnFrame',
  buffered: 'listColumnBuffered',
}

export function socketColumnEntries(chosen: ChosenColumns): MenuEntry[] {
  const columns = chosen.columns.value
  const entries = OPTIONAL_COLUMNS.map(
    (column): MenuEntry => ({
      id: `list-${column}`,
      words: t(NAMES[column]),
      role: 'menuitemcheckbox',
      isChecked: columns.has(column),
      act: () => chosen.toggle(column),
    }),
  )
  const all: MenuEntry = {
    id: 'list-all',
    words: t('listColumnsAll'),
    beginsGroup: true,
    isDisabled: columns.size === OPTIONAL_COLUMNS.length,
    act: () => chosen.reset(),
  }
  return [...entries, all]
}

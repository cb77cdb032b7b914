// The menu of the table's head: which columns there are, and from when the time counts.
import type { MenuEntry } from '../layout/menu-entry'
import { t } from '../words/translate'
import type { ColumnSetting } from './column-setting'
import { COLUMN_WORDS, TIME_WORDS } from './column-words'
import { type Column, isShown, type OptionalColumn, TIME_MODES } from './columns'

const OFFERED: readonly OptionalColumn[] = ['decoded', 'type', 'size', 'buffered', 'time', 'delta']

/** That nothing is decoded yet is no want of room. */
const lacksRoom = (column: OptionalColumn, shown: readonly Column[]) =>
  column !== 'decoded' && !shown.includes(column)

/** `shown`: those that have room now. */
export function columnEntries(setting: ColumnSetting, shown: readonly Column[]): MenuEntry[] {
  const choice = setting.choice.value
  const columns = OFFERED.map(
    (column): MenuEntry => ({
      id: column,
      words: t(COLUMN_WORDS[column]),
      role: 'menuitemcheckbox',
      isChecked: isShown(choice, column),
      ...(isShown(choice, column) && lacksRoom(column, shown) ? { keys: t('columnNoRoom') } : {}),
      act: () => setting.toggle(column),
    }),
  )
  const times = TIME_MODES.map(
    (mode, index): MenuEntry => ({
      id: `time-${mode}`,
      words: t(TIME_WORDS[mode]),
      role: 'menuitemradio',
      isChecked: choice.time === mode,
      beginsGroup: index === 0,
      act: () => setting.countFrom(mode),
    }),
  )
  return [...columns, ...times]
}

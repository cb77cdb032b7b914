// The names of the columns of the message table, and the button of the menu that chooses them.
// biome-ignore-all lint/a11y/useFocusableInteractive: the list is one tab stop, and names its active entry
// biome-ignore-all lint/a11y/useSemanticElements: a table cannot leave out the rows out of view
import { IconButton } from '../layout/IconButton'
import type { MenuButton } from '../layout/use-menu-button'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { COLUMN_WORDS, hintOf, wordOf } from './column-words'
import type { Column } from './columns'
import './MessageTableHead.css'

/** px. */
export const MESSAGE_HEAD_HEIGHT = 22

interface Props {
  readonly columns: readonly Column[]
  readonly menu: MenuButton
}

export function MessageTableHead({ columns, menu }: Props) {
  const { columnSetting } = usePanel()
  const { time } = columnSetting.choice.value
  return (
    <div class="message-head" role="row" aria-rowindex={1} onContextMenu={menu.openAt}>
      {columns.map((column) =>
        column === 'direction' ? (
          <span key={column} class="message-head-lead" role="columnheader">
            <span class="out-of-sight">{t(COLUMN_WORDS.direction)}</span>
            <IconButton
              icon="columns"
              class="message-head-button"
              label={t('columnChoose')}
              testid="columns"
              {...menu.button}
            />
          </span>
        ) : (
          <span key={column} data-column={column} role="columnheader" title={hintOf(column)}>
            {wordOf(column, time)}
          </span>
        ),
      )}
    </div>
  )
}

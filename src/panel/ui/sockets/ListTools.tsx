// Above the list: its filter, its order, its columns, its zoom.
import { IconButton } from '../layout/IconButton'
import { Menu } from '../layout/Menu'
import { useMenuButton } from '../layout/use-menu-button'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { FilterMenu } from './FilterMenu'
import { SocketFilter } from './SocketFilter'
import { SortTools } from './SortTools'
import { socketColumnEntries } from './socket-column-entries'
import { ZoomButtons } from './ZoomButtons'
import './ListTools.css'

export function ListTools() {
  const { chosen } = usePanel().list
  const { anchor, button, openAt, close } = useMenuButton()
  const onContextMenu = (event: MouseEvent) => {
    const isField = event.target instanceof HTMLInputElement // which has a menu of its own
    if (!isField) openAt(event)
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a button in it does the same */}
      <div class="list-tools" onContextMenu={onContextMenu}>
        <SocketFilter />
        <FilterMenu />
        <SortTools />
        <IconButton icon="columns" label={t('listColumns')} testid="list-columns" {...button} />
        <ZoomButtons />
      </div>
      {anchor && (
        <Menu
          label={t('listColumns')}
          anchor={anchor}
          entries={socketColumnEntries(chosen)}
          onClose={close}
        />
      )}
    </>
  )
}

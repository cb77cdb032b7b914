// By what the list is sorted, and which way, where there is no room for headings.
import { IconButton } from '../layout/IconButton'
import { usePanel } from '../panel-state'
import { type MessageKey, t } from '../words/translate'
import { isSortKey, SORT_KEYS, type SortKey } from './socket-sort'
import { ToolSelect } from './ToolSelect'
import './SortTools.css'

const NAMES: Readonly<Record<SortKey, MessageKey>> = {
  made: 'listSortMade',
  state: 'listSortState',
  url: 'listSortUrl',
  traffic: 'listSortTraffic',
  activity: 'listSortActivity',
  duration: 'listSortDuration',
}

export function SortTools() {
  const { order } = usePanel().list
  const { key, isDescending } = order.value
  const direction = t(isDescending ? 'listDescending' : 'listAscending')
  return (
    <span class="sort-tools">
      <ToolSelect
        icon="sort"
        label={t('listSort', t(NAMES[key]))}
        testid="list-sort"
        value={key}
        onChoose={(value) => {
          if (isSortKey(value)) order.value = { key: value, isDescending }
        }}
      >
        {SORT_KEYS.map((name) => (
          <option key={name} value={name}>
            {t(NAMES[name])}
          </option>
        ))}
      </ToolSelect>
      <IconButton
        icon={isDescending ? 'falling' : 'rising'}
        label={direction}
        testid="list-direction"
        onClick={() => {
          order.value = { key, isDescending: !isDescending }
        }}
      />
    </span>
  )
}

// Stands where the filter of the list has left no socket: says so, and how to see them all.
import { TextLink } from '../layout/TextLink'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'

export function NonePassing() {
  const { list } = usePanel()
  return (
    <p class="none-affecting dim" data-testid="list-none">
      {t('listNone')}{' '}
      <TextLink
        testid="list-filter-clear"
        onClick={() => {
          list.filter.value = ''
        }}
      >
        {t('listFilterClear')}
      </TextLink>
    </p>
  )
}

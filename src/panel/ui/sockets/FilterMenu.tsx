// Offers the tokens that the filter of the list knows, and adds the chosen one.
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { filterChoices } from './filter-choices'
import { QUERY_KEYS, withToken } from './socket-query'
import { ToolSelect } from './ToolSelect'

export function FilterMenu() {
  const { list, session } = usePanel()
  session.store.version.value
  const choices = filterChoices(session.store.sockets)
  const add = (place: string) => {
    const choice = choices[Number(place)]
    if (choice) list.filter.value = withToken(list.filter.value, choice.key, choice.value)
  }
  return (
    <ToolSelect
      icon="addFilter"
      label={t('listAddFilter')}
      testid="list-add-filter"
      value=""
      onChoose={add}
    >
      <option value="" hidden>
        {t('listAddFilter')}
      </option>
      {QUERY_KEYS.filter((key) => choices.some((choice) => choice.key === key)).map((key) => (
        <optgroup key={key} label={`${key}:`}>
          {choices.map(
            (choice, index) =>
              choice.key === key && (
                <option key={choice.value} value={index}>
                  {choice.value}
                </option>
              ),
          )}
        </optgroup>
      ))}
    </ToolSelect>
  )
}

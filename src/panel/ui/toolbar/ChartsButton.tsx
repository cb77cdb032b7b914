// Opens and closes the charts.
import { IconButton } from '../layout/IconButton'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'

export function ChartsButton() {
  const panel = usePanel()
  return (
    <IconButton
      icon="charts"
      testid="charts-button"
      label={t('chartTab')}
      hint={t('chartTabHint')}
      aria-pressed={panel.detailsOpen.value && panel.tab.value === 'charts'}
      onClick={() => panel.toggleCharts()}
    />
  )
}

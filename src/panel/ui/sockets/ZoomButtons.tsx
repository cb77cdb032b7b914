// Zooms the time axis of the list, for touch and pointer; the keys are + − 0.
import { IconButton } from '../layout/IconButton'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { zoomBy } from './use-list-keys'

/** They keep the keyboard while they do nothing. */
export function ZoomButtons() {
  const panel = usePanel()
  const { zoom, chosen } = panel.list
  if (!chosen.columns.value.has('axis')) return null
  const isWhole = zoom.value === null
  const showAll = () => {
    zoom.value = null
  }
  return (
    <>
      <IconButton
        icon="zoomIn"
        label={t('listZoomIn')}
        testid="list-zoom-in"
        onClick={() => zoomBy(panel, 2, 0)}
      />
      <IconButton
        icon="zoomOut"
        label={t('listZoomOut')}
        testid="list-zoom-out"
        aria-disabled={isWhole}
        onClick={() => zoomBy(panel, 0.5, 0)}
      />
      <IconButton
        icon="zoomAll"
        label={t('listZoomAll')}
        testid="list-zoom-all"
        aria-disabled={isWhole}
        onClick={showAll}
      />
    </>
  )
}

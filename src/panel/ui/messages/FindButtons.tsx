// Previous, next and close, beside the field of the search.
import { IconButton } from '../layout/IconButton'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'

export function FindButtons({ onClose }: { onClose(): void }) {
  const panel = usePanel()
  return (
    <>
      <IconButton
        icon="up"
        testid="find-previous"
        label={t('findPrevious')}
        hint={t('findPreviousHint')}
        onClick={() => panel.findNext(-1)}
      />
      <IconButton
        icon="down"
        testid="find-next"
        label={t('findNext')}
        hint={t('findNextHint')}
        onClick={() => panel.findNext(1)}
      />
      <IconButton
        icon="close"
        testid="find-close"
        label={t('findClose')}
        hint={t('findCloseHint')}
        onClick={onClose}
      />
    </>
  )
}

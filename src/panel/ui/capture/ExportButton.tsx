// Opens the export of what was captured.
import { commandKey } from '../commands/this-keyboard'
import { IconButton } from '../layout/IconButton'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'

export function ExportButton() {
  const panel = usePanel()
  return (
    <IconButton
      icon="export"
      testid="export-button"
      label={t('capExport')}
      hint={t('capExportHint', commandKey('S'))}
      aria-haspopup="dialog"
      onClick={() => panel.openDialog('export')}
    />
  )
}

// What is to be exported, as what, and what of it is replaced; and how that goes.
import { exportChoices } from '../../capture/exporting'
import { faultOf } from '../../capture/previewing'
import { Dialog } from '../commands/Dialog'
import { IconButton } from '../layout/IconButton'
import { t } from '../words/translate'
import { ExportFoot } from './ExportFoot'
import { FormatChoice } from './FormatChoice'
import { RedactionChoice } from './RedactionChoice'
import { ScopeChoice } from './ScopeChoice'
import { useExport } from './use-export'
import './ExportDialog.css'

export function ExportDialog() {
  const { panel, exporting, previewing, scope, choose, start } = useExport()
  const { redacts, rules } = exportChoices
  const isWrong = redacts.value && faultOf(rules.value) !== null
  const close = () => {
    panel.dialog.value = null
  }
  return (
    <Dialog label={t('capExport')} testid="export">
      <header class="help-head">
        <h2>{t('capExport')}</h2>
        <IconButton icon="close" label={t('capClose')} testid="export-close" onClick={close} />
      </header>
      <form
        class="export-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isWrong) start()
        }}
      >
        <div class="export-choices">
          <FormatChoice />
          <ScopeChoice scope={scope} choose={choose} />
          <RedactionChoice preview={previewing.state} />
        </div>
        <ExportFoot exporting={exporting} isWrong={isWrong} close={close} />
      </form>
    </Dialog>
  )
}

// Opens the sheet with all shortcuts; its tooltip tells of the palette, too.
import { chordName } from '../commands/this-keyboard'
import { IconButton } from '../layout/IconButton'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'

export function HelpButton() {
  const panel = usePanel()
  const palette = chordName({ key: 'enter', command: true })
  return (
    <IconButton
      icon="help"
      testid="help-button"
      label={t('doHelp')}
      hint={t('helpHint', '?', palette)}
      aria-haspopup="dialog"
      onClick={() => panel.openDialog('help')}
    />
  )
}

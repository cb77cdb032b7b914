// Opens a capture from a file.
import { commandKey } from '../commands/this-keyboard'
import { IconButton } from '../layout/IconButton'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { pickFile } from './pick-file'

export function OpenButton() {
  const { files } = usePanel().session
  return (
    <IconButton
      icon="import"
      testid="open-file"
      label={t('capOpen')}
      hint={t('capOpenHint', commandKey('O'))}
      onClick={() => pickFile((file) => void files.open(file))}
    />
  )
}

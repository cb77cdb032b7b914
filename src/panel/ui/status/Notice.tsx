// One line above what is still to be read, when the panel has lost the page or its own extension.
import { Icon } from '../layout/Icon'
import { t } from '../words/translate'
import { ReloadButton } from './ReloadButton'
import { type ShownStatus, STATUS_WORDS } from './status-words'
import './Notice.css'

export function Notice({ status }: { status: ShownStatus }) {
  const { title, text, offersReload } = STATUS_WORDS[status]
  return (
    <div class="notice" data-testid="status" data-status={status} role="status">
      <Icon name="warning" />
      <p>
        <strong>{t(title)}</strong> {text && <span data-spare={offersReload}>{t(text)}</span>}
      </p>
      {offersReload && <ReloadButton />}
    </div>
  )
}

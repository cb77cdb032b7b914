// Fills the panel when there is nothing to list: says why, and what to do.

import { t } from '../words/translate'
import { ReloadButton } from './ReloadButton'
import { type ShownStatus, STATUS_WORDS } from './status-words'
import './StatusScreen.css'

export function StatusScreen({ status }: { status: ShownStatus }) {
  const { title, text, offersReload } = STATUS_WORDS[status]
  return (
    <main class="status-screen" data-testid="status" data-status={status}>
      <div class="status-words" role="status">
        <h2>{t(title)}</h2>
        {text && <p class="dim">{t(text)}</p>}
      </div>
      {offersReload && <ReloadButton />}
    </main>
  )
}

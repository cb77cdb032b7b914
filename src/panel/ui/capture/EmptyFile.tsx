// A file without any socket: what it is, and that nothing is wrong with the panel.
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import './EmptyFile.css'

export function EmptyFile() {
  const { file } = usePanel().session
  if (file?.reading.value.step === 'reading') return <div class="empty-file" />
  return (
    <section class="empty-file" data-testid="empty-file">
      <h2>{t('capEmpty')}</h2>
      <p class="dim">{t('capEmptyHint')}</p>
    </section>
  )
}

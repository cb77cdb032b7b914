// What would matter to the verdict on a page and is not known.
import type { PageVerdict } from '../../bfcache/bfcache-view'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'

export function NotKnown({ page: { noStore, knowsListeners } }: { page: PageVerdict }) {
  const { engine } = usePanel().session.bfcache.setting.browser
  if (noStore !== null && knowsListeners) return null
  return (
    <div class="causes">
      <span class="dim">{t('bfNotKnown')}</span>
      <ul>
        {noStore === null && (
          <li data-testid="bfcache-no-store-unknown">{t('bfNoStoreUnknown')}</li>
        )}
        {!knowsListeners && (
          <li data-testid="bfcache-listeners-unknown">
            {t(engine === 'firefox' ? 'bfListenersUnknown' : 'bfListenersUnread')}
          </li>
        )}
      </ul>
    </div>
  )
}

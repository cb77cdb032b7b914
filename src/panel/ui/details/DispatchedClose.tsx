// What a close event carried that the page dispatched itself: nothing of it happened.
import type { EventDispatched } from '../../../wire/facts'
import { t } from '../words/translate'
import { Property } from './Property'

export function DispatchedClose({ fact: { code, reason, wasClean } }: { fact: EventDispatched }) {
  if (code === null) return null
  return (
    <dl class="properties" data-testid="dispatched-close">
      <Property name={t('closeCode')}>{code}</Property>
      <Property name={t('closeReason')}>
        {reason || <span class="dim">{t('noReason')}</span>}
      </Property>
      <Property name="wasClean">{String(wasClean)}</Property>
    </dl>
  )
}

// The page's calls of close(): their arguments, and where they came from.
import type { CloseCall } from '../../store/sockets'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import { Stack } from './Stack'
import './CloseCalls.css'

function argumentsOf({ code, reason }: CloseCall): string {
  if (code === null) return ''
  return reason === null ? `${code}` : `${code}, ${JSON.stringify(reason)}`
}

export function CloseCalls({ calls }: { calls: readonly CloseCall[] }) {
  if (calls.length === 0) return null
  return (
    <section class="socket-section">
      <h3>{t('closeCalls')}</h3>
      <ol class="close-calls">
        {calls.map((call) => (
          <li key={call.time}>
            <span class="mono">close({argumentsOf(call)})</span>
            <span class="number dim">{format.clock(call.time)}</span>
            {call.byPanel && <span>{t('eventByPanel')}</span>}
            {!call.effective && <span class="dim">{t('closeIgnored')}</span>}
            <Stack stack={call.stack} />
          </li>
        ))}
      </ol>
    </section>
  )
}

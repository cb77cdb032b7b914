// In plain words above the charts: whether the page queues faster than the network sends.
import type { Backpressure } from '../../store/backpressure'
import { Term } from '../glossary/Term'
import { Icon } from '../layout/Icon'
import { TextLink } from '../layout/TextLink'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { backpressureWords } from './backpressure-words'
import './BackpressureNote.css'

interface Props {
  readonly verdict: Backpressure
  /** Not of one chosen socket: then it is told of which. */
  readonly isOfAll: boolean
}

export function BackpressureNote({ verdict, isOfAll }: Props) {
  const panel = usePanel()
  const { text, advice, threshold } = backpressureWords(verdict)
  const isWarning = verdict.kind === 'held'
  const socket = isOfAll && 'socket' in verdict ? verdict.socket : null
  return (
    <div
      class="backpressure"
      data-testid="backpressure"
      data-verdict={verdict.kind}
      title={threshold}
      role={isWarning ? 'status' : undefined}
    >
      {isWarning && <Icon name="warning" />}
      <p>
        {socket && (
          <TextLink onClick={() => panel.chooseSocket(socket)}>
            {t('chartOfSocket', `${socket.key}`)}
          </TextLink>
        )}{' '}
        {text} {advice && <span class="dim">{advice}</span>}{' '}
        <span class="dim">
          <Term id="backpressure">{t('glMore')}</Term>
        </span>
      </p>
    </div>
  )
}

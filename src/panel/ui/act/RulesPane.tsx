// Rules for what passes: what waits for a person, those that there are, and a new one.
import type { SocketRecord } from '../../store/sockets'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { HeldItem } from './HeldItem'
import { outcomeWords } from './outcome-words'
import { RuleForm } from './RuleForm'
import { RuleItem } from './RuleItem'
import './RulesPane.css'

export function RulesPane({ socket }: { socket: SocketRecord | null }) {
  const { actions, ruleBook } = usePanel().session
  const entries = ruleBook.entries.value
  const { held } = actions
  const failure = ruleBook.failure.value
  return (
    <div class="rules" data-testid="rules">
      {held.length > 0 && (
        <ul class="held-list" aria-label={t('ruleHeldList')}>
          {held.map(({ document, message }) => (
            <HeldItem key={`${document} ${message.held}`} document={document} message={message} />
          ))}
        </ul>
      )}
      <RuleForm socket={socket} />
      {failure !== '' && <p class="act-fault act-note">{outcomeWords(failure)}</p>}
      {entries.length === 0 ? (
        <p class="act-note dim">{t('ruleNone')}</p>
      ) : (
        <ul class="rule-list">
          {entries.map((entry) => (
            <RuleItem key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
    </div>
  )
}

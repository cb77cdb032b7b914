// Whose messages a rule is about: the chosen socket's, or those of URLs that contain a text.
import { RULE_PATTERN } from '../../../wire/act-limits'
import type { SocketRecord } from '../../store/sockets'
import { t } from '../words/translate'
import type { RuleDraft } from './rule-input'

interface Props {
  /** null: none is chosen. */
  readonly socket: SocketRecord | null
  readonly draft: RuleDraft
  onChange(more: Partial<RuleDraft>): void
}

export const RuleScope = ({ socket, draft, onChange }: Props) => (
  <>
    <select
      class="act-field"
      data-testid="rule-scope"
      aria-label={t('ruleScope')}
      value={draft.isOfSocket ? 'socket' : 'url'}
      onChange={({ currentTarget }) => onChange({ isOfSocket: currentTarget.value === 'socket' })}
    >
      {socket && <option value="socket">{t('ruleThisSocket', `#${socket.key}`)}</option>}
      <option value="url">{t('ruleUrl')}</option>
    </select>
    {!draft.isOfSocket && (
      <input
        class="act-field rule-pattern"
        data-testid="rule-pattern"
        aria-label={t('ruleUrl')}
        placeholder={t('ruleUrlHint')}
        maxLength={RULE_PATTERN}
        value={draft.pattern}
        onInput={({ currentTarget }) => onChange({ pattern: currentTarget.value })}
      />
    )}
  </>
)

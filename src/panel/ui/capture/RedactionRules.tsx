// The rules of redaction, one a line.
import { exportChoices } from '../../capture/exporting'
import type { PreviewState } from '../../capture/previewing'
import { t } from '../words/translate'
import { RuleField } from './RuleField'
import './RedactionRules.css'

type Wrong = Extract<PreviewState, { step: 'wrong' }>

const wrongWords = ({ list, line }: Wrong) =>
  list === 'paths'
    ? t('capRulePathWrong', `${line}`, '$.user.token')
    : t('capRuleRegexWrong', `${line}`)

interface Props {
  readonly wrong: Wrong | null
}

const FIELDS = [
  { list: 'headers', word: 'capRuleHeaders' },
  { list: 'query', word: 'capRuleQuery' },
  { list: 'paths', word: 'capRulePaths' },
  { list: 'patterns', word: 'capRulePatterns' },
] as const

export function RedactionRules({ wrong }: Props) {
  const { rules } = exportChoices
  return (
    <details class="redaction-rules" data-testid="redaction-rules">
      <summary>{t('capRules')}</summary>
      <div class="rule-fields">
        {FIELDS.map(({ list, word }) => (
          <RuleField
            key={list}
            list={list}
            label={t(word)}
            problem={wrong?.list === list ? wrongWords(wrong) : null}
          />
        ))}
      </div>
      <label class="redaction-check">
        <input
          type="checkbox"
          checked={rules.value.subprotocols}
          onChange={({ currentTarget }) => {
            rules.value = { ...rules.value, subprotocols: currentTarget.checked }
          }}
        />
        {t('capRuleSubprotocols')}
      </label>
    </details>
  )
}

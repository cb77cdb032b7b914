// One rule: what it does, its switch, and the way to be rid of it.
import type { RuleEntry } from '../../rule-book'
import { IconButton } from '../layout/IconButton'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { ruleWords } from './rule-words'
import './RuleItem.css'

export function RuleItem({ entry: { id, rule, document, isOn } }: { entry: RuleEntry }) {
  const { ruleBook, store } = usePanel().session
  const socket = store.sockets.find(
    (each) => each.document.id === document && each.socket === rule.socket,
  )
  const words = ruleWords(rule, socket ? `#${socket.key}` : '')
  return (
    <li class="rule-item" data-testid="rule" data-on={isOn}>
      <label>
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ currentTarget }) => void ruleBook.switch(id, currentTarget.checked)}
        />
        <span class="rule-words">{words}</span>
      </label>
      <IconButton
        icon="close"
        testid="rule-remove"
        label={t('ruleRemove', words)}
        hint={t('ruleRemoveHint')}
        onClick={() => void ruleBook.remove(id)}
      />
    </li>
  )
}

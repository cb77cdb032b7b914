// Rules of one kind, a line each; which of them is wrong stands below.
import { useId, useState } from 'preact/hooks'
import { exportChoices } from '../../capture/exporting'
import './RuleField.css'

interface Props {
  readonly list: 'headers' | 'query' | 'paths' | 'patterns'
  readonly label: string
  readonly problem: string | null
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export function RuleField({ list, label, problem }: Props) {
  const { rules } = exportChoices
  const id = useId()
  const [text, type] = useState(() => rules.peek()[list].join('\n'))
  return (
    <div class="rule-field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        data-testid={`rule-${list}`}
        rows={4}
        spellcheck={false}
        value={text}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-problem`}
        onInput={({ currentTarget }) => {
          type(currentTarget.value)
          rules.value = { ...rules.peek(), [list]: linesOf(currentTarget.value) }
        }}
      />
      <span id={`${id}-problem`} class="rule-problem" role="status">
        {problem}
      </span>
    </div>
  )
}

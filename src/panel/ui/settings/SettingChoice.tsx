// A setting with a few choices.
import { useId } from 'preact/hooks'
import { type MessageKey, t } from '../words/translate'
import './SettingChoice.css'

interface Props<T extends string> {
  readonly word: MessageKey
  readonly testid: string
  readonly value: T
  readonly choices: Readonly<Record<T, MessageKey>>
  choose(value: T): void
}

export function SettingChoice<T extends string>({
  word,
  testid,
  value,
  choices,
  choose,
}: Props<T>) {
  const id = useId()
  const names = Object.keys(choices) as T[]
  const onChange = (chosen: string) => {
    const name = names.find((each) => each === chosen)
    if (name !== undefined) choose(name)
  }
  return (
    <div class="setting-choice">
      <label for={id}>{t(word)}</label>
      <select
        id={id}
        data-testid={testid}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {names.map((name) => (
          <option key={name} value={name}>
            {t(choices[name])}
          </option>
        ))}
      </select>
    </div>
  )
}

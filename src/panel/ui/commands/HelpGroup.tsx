// Some shortcuts of the help sheet, under one heading.
import { type MessageKey, t } from '../words/translate'
import { Chords } from './Chords'
import type { LocalKey } from './local-keys'
import './HelpGroup.css'

interface Props {
  readonly name: MessageKey
  readonly keys: readonly LocalKey[]
}

export function HelpGroup({ name, keys }: Props) {
  if (keys.length === 0) return null
  return (
    <section class="help-group">
      <h3>{t(name)}</h3>
      <dl>
        {keys.map(({ chords, does }) => (
          <div key={does}>
            <dt>{t(does)}</dt>
            <dd>
              <Chords chords={chords} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

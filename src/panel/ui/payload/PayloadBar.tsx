// The views of a payload to choose from, and what copies it.
import { type MessageKey, t } from '../words/translate'
import { CopyButton } from './CopyButton'
import { copyOf, type PayloadStyle, type ReadPayload } from './payload-styles'
import './PayloadBar.css'

const STYLE_WORDS: Readonly<Record<PayloadStyle, MessageKey>> = {
  json: 'viewJson',
  text: 'viewText',
  raw: 'viewRaw',
  hex: 'viewHex',
  diff: 'viewDiff',
}

const STYLE_HINTS: Readonly<Partial<Record<PayloadStyle, MessageKey>>> = {
  raw: 'viewRawHint',
  diff: 'viewDiffHint',
}

interface Props {
  readonly styles: readonly PayloadStyle[]
  readonly style: PayloadStyle | null
  readonly read: ReadPayload
  /** It begins like JSON, and is none. */
  readonly isBroken: boolean
  /** All of it, where only its start is here. */
  readonly whole: (() => Promise<ReadPayload>) | null
  onChoose(style: PayloadStyle): void
}

function hintOf(name: PayloadStyle, isBroken: boolean): string | undefined {
  if (name === 'json' && isBroken) return t('viewJsonBroken')
  const hint = STYLE_HINTS[name]
  return hint && t(hint)
}

export function PayloadBar({ styles, style, read, isBroken, whole, onChoose }: Props) {
  const textOf = (name: PayloadStyle) =>
    whole ? whole().then((all) => copyOf(all, name)) : copyOf(read, name)
  return (
    <fieldset class="payload-bar" aria-label={t('viewAs')}>
      {styles.map((name) => (
        <button
          key={name}
          type="button"
          class="payload-style"
          data-testid={`payload-style-${name}`}
          aria-pressed={name === style}
          title={hintOf(name, isBroken)}
          onClick={() => onChoose(name)}
        >
          {t(STYLE_WORDS[name])}
          {name === 'json' && isBroken && <span class="payload-broken"> ⚠</span>}
        </button>
      ))}
      {style && style !== 'diff' && <CopyButton text={() => textOf(style)} />}
    </fieldset>
  )
}

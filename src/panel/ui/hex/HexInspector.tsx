// What the selected bytes are: offset and length, numbers, text; and what copies them.
import { base64 } from '../../../capture/base64'
import { visibleText } from '../messages/visible-text'
import { CopyButton } from '../payload/CopyButton'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import { hexPairs } from './hex'
import { type HexSelection, rangeOf } from './hex-selection'
import { copied, hexValues, utf8Of } from './hex-values'
import './HexInspector.css'

interface Props {
  readonly bytes: Uint8Array
  readonly selection: HexSelection
}

export function HexInspector({ bytes, selection }: Props) {
  const { first, last, length } = rangeOf(selection)
  const selected = bytes.subarray(first, last + 1)
  return (
    <section class="hex-inspector" aria-label={t('hexSelection')}>
      <div class="hex-bar">
        <span id="hex-selected" class="number" role="status" data-testid="hex-selected">
          {t('hexSelected', `0x${first.toString(16)}`, format.count(first))} ·{' '}
          {format.exactSize(length)}
        </span>
        <CopyButton text={() => hexPairs(copied(selected))} word="hexCopyHex" label="viewHex" />
        <CopyButton
          text={() => new TextDecoder().decode(copied(selected))}
          word="hexCopyText"
          label="viewText"
        />
        <CopyButton text={() => base64(copied(selected))} word="hexCopyBase" label="hexBase" />
      </div>
      <dl class="hex-values mono" data-testid="hex-values">
        {hexValues(bytes, first).map(({ name, little, big }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span>
                {little}
                {big !== null && <small> LE</small>}
              </span>{' '}
              {big !== null && (
                <span>
                  {big}
                  <small> BE</small>
                </span>
              )}
            </dd>
          </div>
        ))}
        <div>
          <dt>UTF-8</dt>
          <dd data-testid="hex-utf8">{visibleText(utf8Of(selected))}</dd>
        </div>
      </dl>
    </section>
  )
}

// A message that a rule holds: it goes as it is, or edited, or not at all.
import { useState } from 'preact/hooks'
import type { HeldMessage } from '../../../wire/acts'
import { payloadPreview } from '../messages/payload-preview'
import { usePanel } from '../panel-state'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import './HeldItem.css'

interface Props {
  readonly document: string
  readonly message: HeldMessage
}

export function HeldItem({ document, message: { held, socket, direction, payload } }: Props) {
  const { actions, store } = usePanel().session
  const whole =
    payload.rest === 'none' && typeof payload.content === 'string' ? payload.content : null
  const [text, setText] = useState(whole)
  const of = store.sockets.find((each) => each.document.id === document && each.socket === socket)
  const release = () => {
    const content = text === whole ? null : text
    void actions.act(document, { what: 'release', held, content })
  }
  return (
    <li class="held-item" data-testid="held" data-direction={direction}>
      <p class="held-head">
        <span class={`held-sign-${direction}`}>{direction === 'sent' ? '↑' : '↓'}</span>
        {of && <span class="number">#{of.key}</span>}
        <span class="number dim">{format.size(payload.size)}</span>
      </p>
      {text === null ? (
        <p class="mono held-preview">{payloadPreview(payload).text}</p>
      ) : (
        <textarea
          class="act-field mono held-text"
          data-testid="held-text"
          aria-label={t('ruleHeldText')}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      )}
      <div class="composer-acts">
        <button
          type="button"
          class="act-button"
          data-testid="held-release"
          data-is-first="true"
          onClick={release}
        >
          {t(text === whole ? 'ruleRelease' : 'ruleReleaseEdited')}
        </button>
        <button
          type="button"
          class="act-button"
          data-testid="held-discard"
          onClick={() => void actions.act(document, { what: 'discard', held })}
        >
          {t('ruleDiscard')}
        </button>
      </div>
    </li>
  )
}

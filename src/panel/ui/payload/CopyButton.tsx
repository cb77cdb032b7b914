// Copies a payload or another text, and says for a moment that it has.
import { useEffect, useState } from 'preact/hooks'
import { Icon } from '../layout/Icon'
import { type MessageKey, t } from '../words/translate'
import { copyComing, copyText } from './copy-text'
import './CopyButton.css'

const SHOWN = 1_500 // ms

/** `ready`: all is here now, but the browser wants another press before it copies. */
type Step = 'idle' | 'coming' | 'copied' | 'ready' | 'failed'

const STEP_WORDS: Readonly<Record<Step, MessageKey | null>> = {
  idle: null,
  coming: 'copyFetching',
  copied: 'copied',
  ready: 'copyReady',
  failed: 'copyFailed',
}

interface Props {
  /** A promise: it has to be fetched first. */
  readonly text: () => string | Promise<string>
  readonly word?: MessageKey
  /** What stands beside the icon, where several of these stand together. */
  readonly label?: MessageKey
}

export function CopyButton({ text, word = 'copyPayload', label }: Props) {
  const [step, setStep] = useState<Step>('idle')
  useEffect(() => {
    if (step !== 'copied' && step !== 'failed') return
    const timer = setTimeout(() => setStep('idle'), SHOWN)
    return () => clearTimeout(timer)
  }, [step])
  const copy = async () => {
    const whole = text()
    if (typeof whole === 'string') return setStep((await copyText(whole)) ? 'copied' : 'failed')
    setStep('coming')
    const isCopied = await copyComing(whole).catch(() => null)
    setStep(isCopied === null ? 'failed' : isCopied ? 'copied' : 'ready')
  }
  const words = STEP_WORDS[step]
  return (
    <button
      type="button"
      class="tool copy-button"
      data-testid={label ? `copy-${label}` : 'payload-copy'}
      aria-label={t(word)}
      title={t(word)}
      onClick={() => void copy()}
    >
      <Icon name={step === 'copied' ? 'done' : 'copy'} />
      {label && <span>{t(label)}</span>}
      <span class={label && 'out-of-sight'} role="status">
        {words && t(words)}
      </span>
    </button>
  )
}

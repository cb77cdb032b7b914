// What has been typed into a list without a pause: the prefix that is looked for.
import { useRef } from 'preact/hooks'

/** ms after which a letter begins anew. */
const PAUSE = 600

/** null: the key is no character, or the panel's own "/". */
export function useTyped(): (key: string) => string | null {
  const typed = useRef({ text: '', at: 0 })
  return (key) => {
    if (key.length !== 1 || key === '/') return null
    const now = performance.now()
    const before = now - typed.current.at < PAUSE ? typed.current.text : ''
    // the same letter again goes on to the next
    const text = before === key ? key : before + key
    typed.current = { text, at: now }
    return text
  }
}

// Two texts in one: what is gone struck through, what is new underlined.
import { visibleText } from '../messages/visible-text'
import type { TextPart } from './text-diff'
import './TextDiffView.css'

const ELEMENTS = { same: 'span', added: 'ins', removed: 'del' } as const

/** Line breaks break lines; of what was added or removed they are seen, too. */
const wordsOf = ({ text, kind }: TextPart) =>
  text
    .split('\n')
    .map(visibleText)
    .join(kind === 'same' ? '\n' : '↵\n')

export const TextDiffView = ({ parts }: { parts: readonly TextPart[] }) => (
  <pre class="text-diff" data-testid="text-diff">
    {parts.map((part, index) => {
      const Element = ELEMENTS[part.kind]
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a comparison never change
      return <Element key={index}>{wordsOf(part)}</Element>
    })}
  </pre>
)

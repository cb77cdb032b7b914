// A text of a lesson, the code in it set as code.
import { partsOf } from '../../../lessons/texts'
import './LessonWords.css'

export const LessonWords = ({ words }: { words: string }) => (
  <>
    {partsOf(words).map(({ text, isCode }, at) =>
      isCode ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text does not change
        <code key={at} class="lesson-code mono">
          {text}
        </code>
      ) : (
        text
      ),
    )}
  </>
)

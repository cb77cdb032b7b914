// Which lesson is shown, and how far each is done.
import { LESSON_IDS, type LessonId } from '../../../lessons/lesson-address'
import type { LessonTexts } from '../../../lessons/texts'
import type { LessonGuide } from '../../lessons/lesson-guide'
import { t } from '../words/translate'
import { isChromium } from './is-chromium'
import './LessonChoice.css'

interface Props {
  readonly guide: LessonGuide
  readonly texts: LessonTexts
  readonly id: LessonId
  onChoose(id: LessonId): void
}

export function LessonChoice({ guide, texts, id, onChoose }: Props) {
  const option = (each: LessonId, at: number) => {
    const { done, of } = guide.tally(each, isChromium)
    const far = done === 0 ? '' : ` · ${done === of ? '✓' : `${done}/${of}`}`
    return `${at + 1}. ${texts[each].title}${far}`
  }
  return (
    <div class="lesson-choice">
      <select
        aria-label={t('lsChoose')}
        data-testid="lesson-choice"
        value={id}
        onChange={({ currentTarget: { value } }) => {
          const chosen = LESSON_IDS.find((each) => each === value)
          if (chosen) onChoose(chosen)
        }}
      >
        {LESSON_IDS.map((each, at) => (
          <option key={each} value={each}>
            {option(each, at)}
          </option>
        ))}
      </select>
    </div>
  )
}

// What a lesson is about, how long it takes, how much of it is done; where its page is, if it is not the one inspected.
import { LESSONS_PATH, type LessonId } from '../../../lessons/lesson-address'
import type { LessonText } from '../../../lessons/texts'
import { TextLink } from '../layout/TextLink'
import { t } from '../words/translate'
import { LessonWords } from './LessonWords'
import './LessonTitle.css'

interface Props {
  readonly id: LessonId
  readonly text: LessonText
  readonly tally: { readonly done: number; readonly of: number }
  /** The inspected page is of it. */
  readonly isHere: boolean
  restart(): void
}

export const LessonTitle = ({ id, text, tally, isHere, restart }: Props) => (
  <header class="lesson-title">
    <h3>{text.title}</h3>
    <p class="dim number">
      <span>{t('lsMinutes', String(text.minutes))}</span>
      {' · '}
      <span role="status" data-testid="lesson-tally">
        {t('lsDone', String(tally.done), String(tally.of))}
      </span>
      {tally.done > 0 && (
        <>
          {' · '}
          <TextLink testid="lesson-restart" hint={t('lsRestartHint')} onClick={restart}>
            {t('lsRestart')}
          </TextLink>
        </>
      )}
    </p>
    <p>
      <LessonWords words={text.intro} />
    </p>
    {!isHere && (
      <p class="lesson-elsewhere" data-testid="lesson-elsewhere">
        {t('lsElsewhere')} <code class="mono">{`${LESSONS_PATH}${id}.html`}</code>
      </p>
    )}
  </header>
)

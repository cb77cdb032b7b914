// What a teacher may want to say about a lesson, behind a toggle.
import { t } from '../words/translate'
import { LessonWords } from './LessonWords'
import './TeacherNote.css'

export const TeacherNote = ({ note }: { note: string }) => (
  <details class="teacher-note" data-testid="teacher-note">
    <summary>{t('lsTeacher')}</summary>
    <p>
      <LessonWords words={note} />
    </p>
  </details>
)

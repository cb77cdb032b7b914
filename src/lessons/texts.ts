// The words of the lessons: a record of this shape for each language. A stretch in backticks is code.
import type { LessonId } from './lesson-address'

export interface TaskTexts {
  readonly do: string
  /** From a nudge to the answer. */
  readonly hints: readonly string[]
}

export interface LessonText {
  readonly title: string
  readonly minutes: number
  readonly intro: string
  readonly tasks: Readonly<Record<string, TaskTexts>>
  /** For who teaches it. */
  readonly note: string
}

export type LessonTexts = Readonly<Record<LessonId, LessonText>>

export interface TextPart {
  readonly text: string
  readonly isCode: boolean
}

/** Code and what is around it, in turn. */
export const partsOf = (words: string): readonly TextPart[] =>
  words
    .split('`')
    .map((text, at) => ({ text, isCode: at % 2 === 1 }))
    .filter(({ text }) => text !== '')

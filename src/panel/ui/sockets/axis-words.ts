// The labels of the axis in the reader's language.
import { language } from '../words/translate'
import { axisLabel } from './axis-label'

export const labelOf = axisLabel(language)

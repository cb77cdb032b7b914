// The formats of the reader's language.
import { createFormat } from './format'
import { language } from './translate'

export const format = createFormat(language)

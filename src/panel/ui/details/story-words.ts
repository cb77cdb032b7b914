// A step of a socket's story in the reader's language.
import { format } from '../words/local-format'
import { plural, t } from '../words/translate'
import type { StoryParam, StoryStep } from './story-step'

function paramWords(param: StoryParam): string {
  if (typeof param === 'string') return param
  if ('ms' in param) return format.duration(param.ms)
  if ('bytes' in param) return format.exactSize(param.bytes)
  if ('messages' in param) return plural(param.messages, 'messagesOne', 'messagesOther')
  return 'count' in param ? format.count(param.count) : t(param.word)
}

export const stepWords = ({ sentence, params }: StoryStep): string =>
  t(sentence, ...params.map(paramWords))

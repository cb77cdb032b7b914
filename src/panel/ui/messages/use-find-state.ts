// What was found, in words; the first match is gone to, when another text was looked for.
import { useEffect, useRef } from 'preact/hooks'
import { usePanel } from '../panel-state'
import { problemWords } from '../toolbar/problem-words'
import { format } from '../words/local-format'
import { t } from '../words/translate'

export function useFindState() {
  const panel = usePanel()
  const { find, row } = panel.session.view
  find.version.value
  const text = find.text.value
  const { length } = find.matches
  const number = find.numberOf(row.value)
  const isReady = find.isDone
  const sought = useRef('')
  useEffect(() => {
    if (!isReady || text === sought.current) return
    sought.current = text
    if (text !== '' && number === 0) panel.findNext(1)
  }, [isReady, text, number, panel])
  const { problem } = find
  const stopped = find.stoppedAt.value
  if (problem !== null) return { isFound: false, words: problemWords(problem) }
  if (stopped > 0) return { isFound: false, words: t('findSlow', format.count(stopped)) }
  if (text === '') return { isFound: true, words: '' }
  if (length === 0) return { isFound: !isReady, words: isReady ? t('findNone') : t('findRunning') }
  const words = t('findOf', number > 0 ? format.count(number) : '–', format.count(length))
  return { isFound: true, words }
}

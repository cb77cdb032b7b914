// How the test of a page stands, in words.
import type { TestFailure, TestState } from '../../bfcache/bfcache-view'
import { type MessageKey, t } from '../words/translate'

const FAILURES: Readonly<Record<TestFailure, MessageKey>> = {
  'not-left': 'bfTestNotLeft',
  'not-returned': 'bfTestNotReturned',
  'no-page': 'bfTestNoPage',
}

/** The tab shows another page for a moment, or none. */
export const isUnderWay = ({ step }: TestState): boolean =>
  step === 'leaving' || step === 'returning'

export function testWords(state: TestState): string {
  if (state.step === 'failed') return t(FAILURES[state.why])
  if (state.step === 'idle') return ''
  return t(state.step === 'leaving' ? 'bfTestLeaving' : 'bfTestReturning')
}

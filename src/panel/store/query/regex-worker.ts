// Entry of the worker in which a reader's regular expressions run: it may be ended at any time.
import { type RegexAnswer, type RegexJob, runRegexJob } from './regex-job'

const answer = (given: RegexAnswer) => postMessage(given)

addEventListener('message', (event: MessageEvent<RegexJob>) => answer(runRegexJob(event.data)))
answer('ready')

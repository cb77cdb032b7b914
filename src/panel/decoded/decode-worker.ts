// Entry of the worker that reads protocols.
import type { DecodeAnswer, DecodeJob } from './decode-job'
import { doDecodeJobs } from './decode-jobs'

const take = doDecodeJobs((answer: DecodeAnswer) => postMessage(answer))
addEventListener('message', ({ data }: MessageEvent<DecodeJob>) => take(data))

// Entry of the worker that writes and reads captures.
import type { CaptureAnswer, CaptureJob } from './capture-job'
import { doCaptureJobs } from './do-capture-jobs'

const take = doCaptureJobs((answer: CaptureAnswer) => postMessage(answer))
addEventListener('message', ({ data }: MessageEvent<CaptureJob>) => take(data))

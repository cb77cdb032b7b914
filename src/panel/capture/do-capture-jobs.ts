// Does what the panel asks of a capture: in a worker, so that no pattern and no large file can hold the panel up.
import { asyncApiWriter } from '../../capture/asyncapi/asyncapi-writer'
import { CaptureError } from '../../capture/capture-error'
import type { Captured } from '../../capture/captured'
import { harWriter } from '../../capture/har/har-writer'
import { ndjsonWriter } from '../../capture/ndjson/ndjson-writer'
import { readCapture } from '../../capture/read-capture'
import { previewRedaction } from '../../capture/redact/preview'
import { redact } from '../../capture/redact/redact'
import { readyRules } from '../../capture/redact/rules'
import { type CaptureWriter, writeCapture } from '../../capture/stream/write-capture'
import { csvWriter } from '../../capture/text/csv-writer'
import { transcriptWriter } from '../../capture/text/transcript-writer'
import { CAPTURE_AHEAD, CAPTURE_BATCH, CAPTURE_BLOB } from '../../wire/capture-limits'
import type { CaptureAnswer, CaptureJob, WriteJob } from './capture-job'
import { Incoming } from './incoming'
import { isLarge } from './record-weight'

type Post = (answer: CaptureAnswer) => void

function writerFor({ format, header }: WriteJob): CaptureWriter {
  switch (format) {
    case 'ndjson':
      return ndjsonWriter(header)
    case 'har':
      return harWriter(header)
    case 'text':
      return transcriptWriter(header)
    case 'csv':
      return csvWriter(true)
    case 'asyncapi':
      return asyncApiWriter(header)
  }
}

/** Blobs of some MiB: what is in one is out of the heap. */
async function written(job: WriteJob, incoming: Incoming): Promise<Blob> {
  const rules = job.rules && readyRules(job.rules)
  const options = rules ? { redact: (record: Captured) => redact(record, rules) } : {}
  const parts: Blob[] = []
  let text: (string | Blob)[] = []
  let length = 0
  for await (const part of writeCapture(incoming.records(), writerFor(job), options)) {
    text.push(part)
    length += typeof part === 'string' ? part.length : 0
    if (length < CAPTURE_BLOB) continue
    parts.push(new Blob(text))
    text = []
    length = 0
  }
  return new Blob([...parts, ...text])
}

class Reading {
  private ahead = 0
  private wake = () => {}

  constructor(private readonly post: Post) {}

  taken(): void {
    this.ahead -= 1
    this.wake()
  }

  async read(file: Blob): Promise<void> {
    let bytes = 0
    let batch: Captured[] = []
    const hand = async () => {
      if (batch.length > 0) this.post({ kind: 'records', records: batch, bytes })
      this.ahead += batch.length > 0 ? 1 : 0
      batch = []
      while (this.ahead >= CAPTURE_AHEAD)
        await new Promise<void>((resolve) => {
          this.wake = resolve
        })
    }
    const onProgress = (read: number) => {
      bytes = read
    }
    try {
      for await (const record of readCapture(file, { onProgress })) {
        batch.push(record)
        if (batch.length >= CAPTURE_BATCH || isLarge(record)) await hand()
      }
    } catch (error) {
      await hand() // what was good before
      if (!(error instanceof CaptureError)) throw error
      const { line, field, fault } = error
      return this.post({ kind: 'read', fault: { line, field, fault } })
    }
    await hand()
    this.post({ kind: 'read', fault: null })
  }
}

export function doCaptureJobs(post: Post): (job: CaptureJob) => void {
  const incoming = new Incoming(() => post({ kind: 'taken' }))
  const reading = new Reading(post)
  const fail = (error: unknown) =>
    post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  return (job) => {
    switch (job.kind) {
      case 'records':
        return incoming.add(job.records)
      case 'end':
        return incoming.end()
      case 'taken':
        return reading.taken()
      case 'read':
        return void reading.read(job.file).catch(fail)
      case 'write':
        return void written(job, incoming)
          .then((file) => post({ kind: 'written', file }))
          .catch(fail)
      case 'preview':
        return void Promise.resolve()
          .then(() => previewRedaction(incoming.records(), readyRules(job.rules)))
          .then((preview) => post({ kind: 'previewed', preview }))
          .catch(fail)
    }
  }
}

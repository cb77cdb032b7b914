// Does what the panel asks for, one job after the other: what the worker runs, and tests in its place.
import { CARDS } from '../../decoders/registry'
import { ConnectionReader } from './connection-reader'
import type { DecodeAnswer, DecodeJob, ProtoContents } from './decode-job'
import { schemaOf } from './proto-schema'
import { summaryOf } from './summary'

type Asking = Exclude<DecodeJob, { kind: 'begin' | 'end' }>
const NOTHING: ProtoContents = { messages: [], missing: [], error: null }

type Answer = (answer: DecodeAnswer) => void

async function read(
  reader: ConnectionReader | undefined,
  { run, given }: Extract<DecodeJob, { kind: 'read' }>,
): Promise<DecodeAnswer> {
  const readings = (await reader?.read(given)) ?? []
  return {
    ...{ kind: 'read', run },
    readings: readings.map((reading) => [reading.number, summaryOf(reading)] as const),
    found: reader?.found ?? null,
    isOver: reader?.isOver ?? true,
  }
}

/** Loaded when the first payload is looked at. */
async function readAnyFormat({
  request,
  content,
  missing,
  proto,
}: Extract<DecodeJob, { kind: 'formats' }>): Promise<DecodeAnswer> {
  const { readFormats } = await import('../../decoders/formats/read-formats')
  const schema = proto && (await schemaOf(proto.text)).schema
  const options = schema ? { missing, schema, messageType: proto.messageType } : { missing }
  return { kind: 'formats', request, reading: await readFormats(content, options) }
}

async function checkProto({
  request,
  text,
}: Extract<DecodeJob, { kind: 'proto' }>): Promise<DecodeAnswer> {
  const { schema, error } = await schemaOf(text)
  const messages = [...(schema?.messages.keys() ?? [])]
  const contents = { messages, missing: schema?.missing ?? [], error }
  return { kind: 'proto', request, contents }
}

async function answerTo(reader: ConnectionReader | undefined, job: Asking): Promise<DecodeAnswer> {
  switch (job.kind) {
    case 'formats':
      return readAnyFormat(job)
    case 'proto':
      return checkProto(job)
    case 'read':
      return read(reader, job)
    case 'seek': {
      const after = reader?.startFor(job.number) ?? 0
      return { kind: 'from', request: job.request, after }
    }
    case 'reread': {
      const reading = (await reader?.reread(job.number, job.given)) ?? null
      return { kind: 'units', request: job.request, reading }
    }
  }
}

/** Where a decoder cannot be loaded: nothing is said, and the panel does not wait for it. */
function failed(job: Asking): DecodeAnswer {
  switch (job.kind) {
    case 'read':
      return { kind: 'read', run: job.run, readings: [], found: null, isOver: true }
    case 'seek':
      return { kind: 'from', request: job.request, after: 0 }
    case 'formats':
      return { kind: 'formats', request: job.request, reading: null }
    case 'proto':
      return { kind: 'proto', request: job.request, contents: NOTHING }
    case 'reread':
      return { kind: 'units', request: job.request, reading: null }
  }
}

/** Returns what takes the jobs. */
export function doDecodeJobs(answer: Answer): (job: DecodeJob) => void {
  const readers = new Map<number, ConnectionReader>()
  let working = Promise.resolve()
  const readerOf = (job: Asking) => ('run' in job ? readers.get(job.run) : undefined)
  const work = async (job: DecodeJob) => {
    if (job.kind === 'begin')
      readers.set(job.run, new ConnectionReader(CARDS, job.opening, job.choice))
    else if (job.kind === 'end') readers.delete(job.run)
    else answer(await answerTo(readerOf(job), job).catch(() => failed(job)))
  }
  const cards = CARDS.map(({ id, title, specification }) => ({ id, title, specification }))
  answer({ kind: 'ready', cards })
  return (job) => {
    working = working.then(() => work(job))
  }
}

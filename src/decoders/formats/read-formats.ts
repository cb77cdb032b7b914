// What a payload certainly is, through all its layers: gzip of MessagePack in base64, for instance. Text stays text.
import type { Body, Content } from '../decoder'
import { short } from '../line'
import { sizeOf } from './bytes'
import type { FormatOptions, FormatReading, Found, Read, Remark, Task } from './reading'
import type { Format } from './table'
import { FORMATS } from './table'

/** Layers within one another. */
const DEEPEST = 6

/** Bytes that may be unpacked of one payload, over all layers: a small one can hold a gigabyte. */
const UNPACKED_MOST = 8_388_608

/** Bytes or characters of a payload that are read: what is longer takes too long. */
const READ_MOST = 33_554_432

/** Bytes of a text: noise unpacks to a few letters now and then. */
const PROOF_LEAST = 32

const plainBody = (content: Content): Body =>
  typeof content === 'string' ? { kind: 'text', text: content } : { kind: 'bytes', bytes: content }

const plainLine = (content: Content): string => (typeof content === 'string' ? short(content) : '')

interface Layer {
  readonly format: Format
  readonly found: Found
  readonly content: Content
}

const layerReading = ({ format, found, content }: Layer): FormatReading => ({
  steps: [{ format: found.format ?? format.title, size: sizeOf(content) }],
  body: found.body ?? plainBody(found.inside ?? content),
  line: found.line ?? plainLine(found.inside ?? content),
  remarks: found.remark ? [found.remark] : [],
})

/**
 * What is within says more; what it lacks, the whole lacks. That unpacked bytes are UTF-8 goes without
 * saying: of a message that was sent as bytes, it is told.
 */
function around(outer: FormatReading, within: FormatReading, isUnsaid: boolean): FormatReading {
  const remarks: readonly Remark[] = [...new Set([...outer.remarks, ...within.remarks])]
  return { ...within, steps: [...(isUnsaid ? [] : outer.steps), ...within.steps], remarks }
}

/** What bytes that nothing marks hold must be more than a few letters, or a guess. */
const isProof = ({ body, steps, remarks }: FormatReading): boolean =>
  !remarks.includes('guessed') && (body.kind !== 'text' || (steps[0]?.size ?? 0) >= PROOF_LEAST)

async function readLayer(layer: Layer, task: Task, depth: number): Promise<FormatReading | null> {
  const { found } = layer
  if (found.inside === undefined) return layerReading(layer)
  const isCertain = found.isCertain || task.as !== undefined // the reader knows
  const isCut = found.remark === 'cut' || found.remark === 'too-large'
  const { as: _, ...rest } = { ...task, missing: isCut ? 1 : 0 }
  const within = depth < DEEPEST ? await readAt(found.inside, rest, depth + 1) : null
  if (within && (isCertain || isProof(within)))
    return around(layerReading(layer), within, depth > 0 && layer.format.id === 'utf-8')
  return isCertain ? layerReading(layer) : null
}

/** An import takes its time, also of what is here already. */
const loaded = new Map<Format, Read>()

/** A format that fails has not read the payload. */
async function foundBy(format: Format, content: Content, task: Task): Promise<Found | null> {
  try {
    const read = loaded.get(format) ?? (await format.load())
    loaded.set(format, read)
    return await read(content, task)
  } catch {
    return null
  }
}

async function readAt(content: Content, task: Task, depth: number): Promise<FormatReading | null> {
  const { as } = task
  for (const format of FORMATS) {
    if (as !== undefined && format.id !== as) continue
    if (as === undefined && !format.may(content, task)) continue
    const found = await foundBy(format, content, task)
    const reading = found && (await readLayer({ format, found, content }, task, depth))
    if (reading) return reading
  }
  return null
}

/** Never throws. null: nothing that is certain; a text is a text, bytes are bytes. */
export async function readFormats(
  content: Content,
  options: FormatOptions = {},
): Promise<FormatReading | null> {
  if (content.length === 0 || content.length > READ_MOST) return null
  return readAt(content, { ...options, budget: { bytes: UNPACKED_MOST } }, 0)
}

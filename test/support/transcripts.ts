// Recorded traffic of real libraries (test/fixtures/transcripts), as a decoder is given it.
import { readFileSync } from 'node:fs'
import type { Choice, Reading } from '../../src/decoders/connection'
import { Connection } from '../../src/decoders/connection'
import type { Message, Opening } from '../../src/decoders/decoder'
import { CARDS } from '../../src/decoders/registry'

interface Recorded {
  readonly dir: 'sent' | 'received'
  readonly kind: 'text' | 'binary'
  /** Text as it is, bytes as base64. */
  readonly data: string
  readonly note: string
  readonly conn?: number
}

interface RecordedOpening {
  readonly conn: number
  readonly url: string
  readonly offered: readonly string[]
  readonly selected: string | null
}

export interface Transcript {
  readonly name: string
  readonly conn: number
  readonly opening: Opening
  readonly messages: readonly (Message & { readonly note: string })[]
}

const FOLDER = new URL('../fixtures/transcripts/', import.meta.url)
const fileOf = (name: string) => JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'))
const INDEX: Record<string, { connections: readonly RecordedOpening[] }> = fileOf('INDEX')

export const TRANSCRIPTS = Object.keys(INDEX)

const messageOf = ({ dir, kind, data, note }: Recorded) => ({
  sent: dir === 'sent',
  content: kind === 'text' ? data : new Uint8Array(Buffer.from(data, 'base64')),
  missing: 0,
  note,
})

/** The connections of one recording, in their order. */
export function connectionsOf(name: string): Transcript[] {
  const recorded: readonly Recorded[] = fileOf(name)
  return (INDEX[name]?.connections ?? []).map(({ conn, url, offered, selected }) => ({
    ...{ name, conn },
    opening: { url: `ws://127.0.0.1${url}`, offered, selected: selected ?? '' },
    messages: recorded.filter((one) => (one.conn ?? 0) === conn).map(messageOf),
  }))
}

export interface Decoded {
  /** The id of the protocol's card; null: not recognised. */
  readonly protocol: string | null
  /** Of each message; undefined: nothing was said of it. */
  readonly readings: readonly (Reading | undefined)[]
}

/** Reads a connection as the panel does. */
export async function decode(
  opening: Opening,
  messages: readonly Message[],
  choice: Choice = null,
): Promise<Decoded> {
  const connection = new Connection(CARDS, opening, choice)
  const readings: (Reading | undefined)[] = messages.map(() => undefined)
  for (const [at, message] of messages.entries())
    for (const reading of await connection.take(message, at + 1))
      readings[reading.number - 1] = reading
  return { protocol: connection.recognised?.card.id ?? null, readings }
}

/** One line a message, as a table would show it: `→ EVENT /chat «hi» · ack 1 | …`. */
export function linesOf({ readings }: Decoded, messages: readonly Message[]): string[] {
  return readings.map((reading, at) => {
    const arrow = messages[at]?.sent ? '→' : '←'
    if (!reading?.units) return `${arrow} ?`
    const units = reading.units.map((unit) => {
      const answers = unit.answersTo === undefined ? '' : `(${unit.answersTo}→)`
      const size = unit.size === undefined ? '' : `${unit.size} B`
      const problem = unit.problem && `!${unit.problem}`
      return [unit.type, unit.line, size, answers, problem].filter(Boolean).join(' ')
    })
    return `${arrow} ${units.join(' | ')}`
  })
}

/** Lines of one recorded connection. */
export async function decodedLines(name: string, conn = 0): Promise<string[]> {
  const transcript = connectionsOf(name)[conn]
  if (!transcript) throw new Error(`${name} has no connection ${conn}`)
  const decoded = await decode(transcript.opening, transcript.messages)
  return linesOf(decoded, transcript.messages)
}

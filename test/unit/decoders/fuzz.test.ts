// A hundred thousand damaged messages of all recordings, each read by the decoder of its protocol: none fails, none
// takes long, and what is remembered stays small and can be copied.
import { isDeepStrictEqual } from 'node:util'
import { serialize } from 'node:v8'
import { expect, test } from 'vitest'
import { Connection, type Reading } from '../../../src/decoders/connection'
import { type Message, PROBLEMS } from '../../../src/decoders/decoder'
import { CARDS } from '../../../src/decoders/registry'
import { mutated } from '../../support/mutations'
import { createRandom, type Random } from '../../support/random'
import { connectionsOf, decode, TRANSCRIPTS, type Transcript } from '../../support/transcripts'

const TIMES = 100_000

/** Messages of one connection, after which another begins. */
const SESSION = 60

/** For one message of some hundred bytes, on a machine that does other things, too; in ms. */
const SLOW = 2_000

/** What a connection may remember after a session; a decoder's own limits are of megabytes. */
const STATE_MOST = 16_777_216

/** Characters of a line: a row of the table. */
const LINE_MOST = 500

interface Spoken extends Transcript {
  readonly id: string
}

async function recognised(): Promise<Spoken[]> {
  const spoken: Spoken[] = []
  for (const transcript of TRANSCRIPTS.flatMap(connectionsOf)) {
    const { protocol } = await decode(transcript.opening, transcript.messages)
    if (protocol !== null) spoken.push({ ...transcript, id: protocol })
  }
  return spoken
}

/** In its place, or damaged, doubled, moved, from the other side, without its end. */
function damaged(message: Message, other: Message, random: Random): Message[] {
  if (random.oneIn(3)) return [message]
  const content = mutated(message.content, other.content, random)
  const sent = random.oneIn(8) ? !message.sent : message.sent
  const one = { sent, content, missing: random.oneIn(6) ? 1 + random.below(1_000) : 0 }
  if (random.oneIn(10)) return [one, one]
  return random.oneIn(12) ? [other, one] : [one]
}

function session({ messages }: Transcript, all: readonly Spoken[], random: Random): Message[] {
  const from = random.oneIn(2) ? 0 : random.below(messages.length)
  const elsewhere = all[random.below(all.length)]?.messages ?? messages
  return messages.slice(from, from + SESSION).flatMap((message) => {
    const others = random.oneIn(4) ? elsewhere : messages
    return damaged(message, others[random.below(others.length)] ?? message, random)
  })
}

/** What is wrong with what was said; '': nothing. */
function faultOf({ failure, units }: Reading): string {
  if (failure !== null) return `failed: ${failure}`
  for (const { type, line = '', problem } of units ?? []) {
    if (type === '' && problem === undefined) return 'no type, and no problem with it'
    if (type.length > LINE_MOST) return `a type of ${type.length} characters`
    if (line.length > LINE_MOST) return `a line of ${line.length} characters`
    if (problem !== undefined && !PROBLEMS.includes(problem)) return `no such problem: ${problem}`
  }
  return ''
}

const stateOf = (connection: Connection) => (connection as unknown as { state: unknown }).state

interface Ran {
  readonly faults: Set<string>
  messages: number
  slowest: { ms: number; of: string }
}

async function run(spoken: Spoken, messages: readonly Message[], random: Random, ran: Ran) {
  const connection = new Connection(CARDS, spoken.opening, { id: spoken.id })
  const fault = (what: string) => ran.faults.add(`${spoken.id}, ${spoken.name}: ${what}`)
  for (const [index, message] of messages.entries()) {
    const copy = random.oneIn(10) ? connection.fork() : null
    const start = performance.now()
    const readings = await connection.take(message, index + 1)
    const ms = performance.now() - start
    if (ms > ran.slowest.ms) ran.slowest = { ms, of: `${spoken.id}, ${spoken.name}` }
    for (const reading of readings) {
      const wrong = faultOf(reading)
      if (wrong !== '') fault(wrong)
    }
    if (copy && !isDeepStrictEqual(await copy.take(message, index + 1), readings))
      fault('a copy reads something else')
    ran.messages += 1
  }
  if (serialize(stateOf(connection)).length > STATE_MOST) fault('it remembers too much')
}

test('no damaged message makes a decoder fail, hang, or remember without end', async () => {
  const random = createRandom(7)
  const all = await recognised()
  const ran: Ran = { faults: new Set(), messages: 0, slowest: { ms: 0, of: '' } }
  for (let turn = 0; ran.messages < TIMES; turn++) {
    const spoken = all[turn % all.length]
    if (spoken) await run(spoken, session(spoken, all, random), random, ran)
  }
  expect([...ran.faults]).toEqual([])
  expect(ran.slowest.ms, ran.slowest.of).toBeLessThan(SLOW)
}, 600_000)

test('what a decoder of another protocol is given, it reads or refuses', async () => {
  const random = createRandom(8)
  const all = await recognised()
  const ran: Ran = { faults: new Set(), messages: 0, slowest: { ms: 0, of: '' } }
  for (const { id } of CARDS)
    for (const transcript of TRANSCRIPTS.flatMap(connectionsOf))
      await run({ ...transcript, id }, transcript.messages.slice(0, 20), random, ran)
  expect(all.length).toBeGreaterThan(0)
  expect([...ran.faults]).toEqual([])
  expect(ran.slowest.ms, ran.slowest.of).toBeLessThan(SLOW)
}, 120_000)

test('a long connection is remembered in little', async () => {
  for (const spoken of await recognised()) {
    const connection = new Connection(CARDS, spoken.opening, { id: spoken.id })
    const random = createRandom(9)
    for (let number = 1; number <= 2_000; number++) {
      const message = spoken.messages[random.below(spoken.messages.length)]
      if (message) await connection.take(message, number)
    }
    expect(serialize(stateOf(connection)).length, spoken.name).toBeLessThan(STATE_MOST)
  }
}, 120_000)

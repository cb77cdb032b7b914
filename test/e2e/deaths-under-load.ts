// Kills the background again and again under traffic both ways, and asks the panel what it got of that.

import { expect, test } from 'vitest'
import { until } from '../support/until.mjs'
import { type Bench, inEachBrowser } from './in-each-browser'
import { allRows, type ShownRow } from './panel-rows'

/** ms from one death to the next. */
const BETWEEN = 2_000
/** ms from one message of the server to the next; the page answers each. */
const EVERY = 20

interface Survived {
  readonly deaths: number
  /** Messages each way, as the page counted them. */
  readonly messages: number
  /** All rows but the socket's own beginning. */
  readonly rows: readonly ShownRow[]
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** The server numbers its messages from 1, the page answers with the same number. */
async function converse(path: string): Promise<void> {
  const socket = new WebSocket(`ws://${location.host}${path}`)
  socket.addEventListener('message', ({ data }) => {
    const { n } = JSON.parse(data)
    socket.send(`answer ${n}`)
    document.title = n
  })
}

/** @param seconds of traffic. */
async function surviveDeaths(bench: Bench, seconds: number): Promise<Survived> {
  const messages = (seconds * 1_000) / EVERY
  const tab = await bench.session.open(bench.page('blank.html'))
  const panel = await tab.openPanel({ panelWidth: 1200 })
  await tab.evaluate(converse, `/push?count=${messages}&every=${EVERY}`)
  let deaths = 0
  const end = Date.now() + seconds * 1_000
  for (let next = Date.now(); next < end; next += BETWEEN) {
    await pause(Math.max(0, next - Date.now()))
    await bench.session.stopBackground()
    deaths += 1
  }
  // a busy machine is slower than a timer asks
  const isAnswered = () => tab.evaluate((last: number) => document.title === String(last), messages)
  await until('the last answer to be sent', isAnswered, { timeout: seconds * 2_000 })
  await panel.waitFor(
    'the last answer',
    (last: string) =>
      [...document.querySelectorAll('[data-kind="message-sent"]')].some((row) =>
        row.textContent?.includes(last),
      ),
    `answer ${messages}`,
  )
  const rows = (await allRows(panel)).filter(({ kind }) => !/^socket-(created|opened)$/.test(kind))
  await tab.close()
  return { deaths, messages, rows }
}

/** @param seconds of traffic, in both browsers at once. */
export function expectToSurvive(seconds: number): void {
  inEachBrowser(
    (bench) => {
      const told = async () => {
        const survived = await surviveDeaths(bench, seconds)
        const { told, expected } = asTold(survived)
        expect(told).toEqual(expected)
        expect(survived.deaths).toBeGreaterThanOrEqual(seconds / 2)
        console.log(`${bench.name}: ${survived.deaths} deaths, ${told.length} messages`)
      }
      test(`deaths in ${seconds} s`, told, (seconds + 60) * 2_000)
    },
    { atOnce: true },
  )
}

/** What the rows say, and what they have to say: each message once, in order, each answer after it. */
function asTold({ rows, messages }: Survived): { told: string[]; expected: string[] } {
  const told = rows.map(({ kind, preview }) => `${kind} ${/\d+/.exec(preview)?.[0]}`)
  const expected = Array.from({ length: messages }, (_, index) => [
    `message-received ${index + 1}`,
    `message-sent ${index + 1}`,
  ]).flat()
  return { told, expected }
}

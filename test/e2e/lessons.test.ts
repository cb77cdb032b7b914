// Every task of every lesson is ticked off by the panel when a participant does it in the page.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { LESSON_IDS, type LessonId } from '../../src/lessons/lesson-address'
import { startSecureServer } from '../fixtures/secure-server.mjs'
import type { FixtureServer } from '../fixtures/server.mjs'
import { violationsOf } from '../support/axe'
import type { Panel, Tab } from '../support/session-types'
import { until } from '../support/until.mjs'
import { openRoom, type Room } from '../tools/start-lessons.mjs'
import { inEachBrowser } from './in-each-browser'

/** What is clicked in the page, and which tasks are ticked then; `!` leaves the page and comes back. */
type Step = readonly [act: string, ...done: readonly string[]]

const STEPS: Readonly<Record<Exclude<LessonId, 'secure' | 'chat'>, readonly Step[]>> = {
  'first-connection': [
    ['connect', 'open'],
    ['ping', 'ping', 'pong'],
    ['close', 'close'],
  ],
  states: [
    ['too-early', 'too-early'],
    ['never-open', 'never-open'],
    ['connect && open'],
    ['close', 'all-four'],
    ['send', 'too-late'],
  ],
  'data-types': [
    ['json', 'json'],
    ['accents', 'bytes-of-text'],
    ['blob && buffer && view', 'binary'],
    ['binary-type=arraybuffer && buffer', 'binary-type'],
  ],
  'close-codes': [
    ['own', 'own'],
    ['none', 'none'],
    ['cut', 'cut'],
    ['server-1001 && server-1009 && server-1011', 'server'],
    ['forbidden && too-long', 'refused'],
  ],
  errors: [
    ['refused', 'before-open'],
    ['broken', 'after-open'],
    ['orderly', 'without-error'],
    ['bad-address', 'constructor'],
  ],
  subprotocols: [
    ['json-first', 'offer'],
    ['text-first', 'two'],
    ['twice', 'twice'],
  ],
  handshake: [
    ['plain', 'plain'],
    ['deflate && open', 'deflate'],
    ['long', 'compressed'],
    ['refused', 'refused'],
  ],
  reconnecting: [
    ['storm', 'storm'],
    ['back-off', 'back-off', 'back'],
    ['jitter', 'jitter'],
  ],
  'buffered-amount': [
    ['flood', 'fill', 'drain'],
    ['polite', 'polite'],
  ],
  backpressure: [
    ['flood', 'flood'],
    ['stream', 'stream', 'waits'],
  ],
  bfcache: [
    ['open'],
    ['leave-open!', 'left-open'],
    ['open && close-first!', 'restored', 'reconnected'],
  ],
}

/** `open` waits until the page's socket is; `name=value` chooses. */
async function act(tab: Tab, words: string): Promise<void> {
  for (const one of words.split(' && '))
    await tab.evaluate(async (word: string) => {
      const [id = '', value] = word.replace('!', '').split('=')
      // a script of the page declares it
      const socketOf = new Function('return socket') as () => globalThis.WebSocket | null
      if (id === 'open') {
        while (socketOf()?.readyState !== 1) await new Promise((next) => setTimeout(next, 5))
        return
      }
      Math.random = () => 0.5 // the chance of the lesson on pauses
      const element = document.getElementById(id) as HTMLInputElement
      if (value === undefined) return element.click()
      element.value = value
      element.dispatchEvent(new Event('change'))
    }, one)
}

const ticked = (panel: Panel, lesson: string, task: string) =>
  panel.waitFor(
    `${lesson}: ${task}`,
    (id: string, name: string) =>
      document.querySelector(`[data-lesson="${id}"] [data-task="${name}"][data-done="true"]`) !==
      null,
    lesson,
    task,
  )

const shown = (panel: Panel, lesson: string) =>
  panel.waitFor(
    lesson,
    (id: string) =>
      document.querySelector(`[data-lesson="${id}"]`) !== null &&
      document.querySelector('[data-testid="lesson-elsewhere"]') === null,
    lesson,
  )

const pageOf = (lesson: string) => `socketscope-lessons/${lesson}.html`

let secure: FixtureServer | undefined
beforeAll(async () => {
  secure = await startSecureServer()
})
afterAll(() => secure?.close())

inEachBrowser(
  (bench) => {
    let tab: Tab
    let panel: Panel
    let room: Room | undefined
    afterAll(() => room?.close())
    beforeAll(async () => {
      room = await openRoom({ host: '127.0.0.1', onFreePort: (start) => start(0) })
      tab = await bench.session.open(bench.page('socketscope-lessons/'))
      panel = await tab.openPanel({ panelWidth: 1200 })
    })

    const begin = async (lesson: string) => {
      await tab.goto(bench.page(pageOf(lesson)))
      await shown(panel, lesson)
      expect(await panel.evaluate(() => document.querySelector('[data-done="true"]'))).toBeNull()
    }

    const cannotDo = (task: string) =>
      bench.name === 'firefox' && ['stream', 'waits'].includes(task)

    test.each(Object.entries(STEPS))('%s', async (lesson, steps) => {
      await begin(lesson)
      for (const [words, ...tasks] of steps) {
        await act(tab, words)
        if (words.endsWith('!')) await comeBack(tab)
        for (const task of tasks) if (!cannotDo(task)) await ticked(panel, lesson, task)
      }
    })

    test('secure', async () => {
      await begin('secure')
      await act(tab, 'connect')
      await ticked(panel, 'secure', 'plain')
      await tab.goto(`${secure?.origin}/${pageOf('secure')}`)
      await act(tab, 'connect')
      await ticked(panel, 'secure', 'wss')
      await act(tab, 'mixed')
      await ticked(panel, 'secure', 'mixed')
    })

    test('chat', async () => {
      await begin('chat')
      await act(tab, 'name=Zoé && join && open')
      await ticked(panel, 'chat', 'join')
      await act(tab, 'text=hello && say')
      await ticked(panel, 'chat', 'say')
      const neighbour = new WebSocket(`${bench.server.wsOrigin}/chat?name=Max`)
      neighbour.on('open', () => neighbour.send('hello yourself'))
      await ticked(panel, 'chat', 'hear')
      neighbour.close()
      await act(tab, 'leave')
      await ticked(panel, 'chat', 'leave')
    })

    test('a tick leads to its rows, hints come one by one, and what is done is remembered', async () => {
      await panel.click('[data-task="say"] [data-testid="lesson-row"]')
      await panel.waitFor('the row', () =>
        document.querySelector('.message-row[data-lead="true"]')?.textContent?.includes('hello'),
      )
      await tab.goto(bench.page(pageOf('states')))
      await ticked(panel, 'states', 'all-four')
      await panel.click('[data-testid="lesson-restart"]')
      await panel.waitFor(
        'a fresh start',
        () => document.querySelector('[data-done="true"]') === null,
      )
      await panel.click('[data-task="too-late"] [data-testid="lesson-hint-next"]')
      await panel.waitFor(
        'a hint',
        () => document.querySelectorAll('[data-testid="lesson-hint"]').length === 1,
      )
      await panel.click('[data-testid="teacher-note"] summary')
      expect(await violationsOf(panel)).toEqual([])
    })

    test('in a room the teacher drops everybody, and a participant cannot', async () => {
      await tab.goto(`${room?.addresses[0]}close-codes.html`)
      await shown(panel, 'close-codes')
      await tab.evaluate(() => new Function("connect('/echo')")())
      await act(tab, 'open')
      const drop = (key: string) =>
        tab.evaluate(async (authorization: string) => {
          const order = { method: 'POST', headers: { authorization }, body: '{"act":"drop"}' }
          return (await fetch('/teacher/act', order)).status
        }, `Bearer ${key}`)
      expect(await drop('')).toBe(403)
      expect(await drop(new URL(room?.teacher ?? '').hash.slice(1))).toBe(200)
      await panel.waitFor('the end', () =>
        document.querySelector('[data-kind="socket-closed"]')?.textContent?.includes('1006'),
      )
      await tab.goto(room?.teacher ?? '')
      await act(tab, 'refuse-all')
      await until('the order to be obeyed', () =>
        tab.evaluate(() => Number(document.querySelector('#refuses')?.textContent) > 0),
      )
    })

    test('every lesson that there is was done', () => {
      expect([...Object.keys(STEPS), 'secure', 'chat'].sort()).toEqual([...LESSON_IDS].sort())
    })
  },
  { acceptInsecureCerts: true, atOnce: true },
)

/** The next page was asked for by a click. */
async function comeBack(tab: Tab): Promise<void> {
  // its URL is known before the browser has taken the page to be the one that is shown
  await until('the page in between', () =>
    tab.evaluate(
      () => location.pathname.endsWith('/elsewhere.html') && document.readyState === 'complete',
    ),
  )
  await tab.back()
}

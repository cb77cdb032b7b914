// A conversation is exported in every format, and the file opens in the place of the page, which goes on.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violationsOf } from '../support/axe'
import { importHar } from '../support/chromium-front-end.mjs'
import type { Panel, Tab } from '../support/session-types'
import { inEachBrowser } from './in-each-browser'
import { allRows } from './panel-rows'

const downloads = mkdtempSync(join(tmpdir(), 'socketscope-downloads-'))
afterAll(() => rmSync(downloads, { recursive: true }))

const LONG = 10_000 // characters: more than a row carries

async function talk(long: number) {
  const socket = new WebSocket(`ws://${location.host}/echo?token=0123456789`)
  const until = (type: string) =>
    new Promise((resolve) => socket.addEventListener(type, resolve, { once: true }))
  await until('open')
  const say = async (data: string | Uint8Array<ArrayBuffer>) => {
    socket.send(data)
    await until('message')
  }
  for (let n = 0; n < 5; n++) await say(JSON.stringify({ type: 'tick', n, token: `hunter${n}` }))
  await say(new Uint8Array([1, 2, 254]))
  await say('x'.repeat(long))
  Object.assign(window, { socket })
}

/** Chooses a format and has it saved; what of the file can be read at once. */
async function exported(panel: Panel, format: string, ending = format): Promise<string> {
  await panel.click(`[data-testid="format-${format}"]`)
  await panel.click('[data-testid="export-start"]')
  const words = await panel.waitFor(
    `the file of ${format}`,
    (end: string) => {
      const state = document.querySelector<HTMLElement>('[data-testid="export-state"]')
      return state?.dataset.step === 'done' && state.textContent?.includes(end)
        ? state.textContent
        : null
    },
    `.${ending}`,
  )
  const [name = ''] = /^\S+/.exec(words) ?? []
  const file = join(downloads, name)
  await expect.poll(() => existsSync(file) && statSync(file).size > 0).toBe(true)
  const text = readFileSync(file, 'utf8')
  rmSync(file) // the next of the same second has the same name
  return text
}

/** As if the reader had chosen it: the browser's own dialog cannot be driven. */
async function openFile(panel: Panel, text: string, name: string) {
  await panel.click('[data-testid="open-file"]')
  await panel.waitFor(
    'the field',
    (content: string, called: string) => {
      const field = document.querySelector<HTMLInputElement>('[data-testid="open-input"]')
      if (field === null) return false
      const data = new DataTransfer()
      data.items.add(new File([content], called))
      field.files = data.files
      field.dispatchEvent(new Event('change'))
      return true
    },
    text,
    name,
  )
  await panel.waitFor(
    'the file',
    (called: string) => document.querySelector('.capture-name')?.textContent === called,
    name,
  )
}

const waitForRows = (panel: Panel, count: number) =>
  panel.waitFor(
    `${count} rows`,
    (words: string) => document.querySelector('.counts-words')?.textContent === words,
    `${count} rows`,
  )

inEachBrowser(
  (bench) => {
    let panel: Panel
    let tab: Tab
    let ndjson = ''
    let har = ''

    beforeAll(async () => {
      const inspected = await bench.inspect('blank.html')
      panel = inspected.panel
      tab = inspected.tab
      await inspected.tab.evaluate(talk, LONG)
      await waitForRows(panel, 16)
      await panel.click('[data-testid="export-button"]')
    })

    test('what would be replaced is shown before, and is replaced', async () => {
      const list = await panel.waitFor('the preview', () => {
        const items = [...document.querySelectorAll('.redaction-before')]
        return items.length > 0 && items.map((item) => item.textContent)
      })
      expect(list).toContain('0123456789')
      expect(list).toContain('"hunter4"')
      await panel.click('[data-testid="redaction-rules"] summary')
      expect(await violationsOf(panel)).toEqual([])
      const text = await exported(panel, 'text', 'txt')
      expect(text).toContain('token=REDACTED')
      expect(text).toContain('"n":4')
      expect(text).not.toMatch(/hunter|0123456789/)
    })

    test('every format has the conversation, payloads whole', async () => {
      await panel.click('[data-testid="redact"]')
      ndjson = await exported(panel, 'ndjson')
      const lines = ndjson
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
      expect(lines[0]).toMatchObject({ format: 'socketscope', kind: 'header', redacted: false })
      expect(lines.filter(({ kind }) => kind === 'message-sent').length).toBe(7)
      expect(lines.filter(({ payload }) => payload?.text?.length === LONG).length).toBe(2)
      expect(lines.some(({ kind }) => kind === 'buffered-amount')).toBe(true)
      har = await exported(panel, 'har')
      const [entry] = JSON.parse(har).log.entries
      expect(entry._webSocketMessages.length).toBe(14)
      expect(entry._webSocketMessages[10]).toMatchObject({ type: 'send', opcode: 2, data: 'AQL+' })
      const csv = await exported(panel, 'csv')
      expect(csv.split('\r\n').filter((line) => line.includes('message-')).length).toBe(14)
      const asyncApi = JSON.parse(await exported(panel, 'asyncapi', 'asyncapi.json'))
      expect(asyncApi.asyncapi).toBe('3.0.0')
      expect(JSON.stringify(asyncApi.channels)).toContain('tick')
      await panel.click('[data-testid="export-close"]')
    })

    test('of chosen rows, only they are exported', async () => {
      await panel.clickRight('[data-kind="message-received"]')
      await panel.click('[data-testid="menu-export"]')
      const text = await exported(panel, 'text', 'txt')
      expect(text.split('\n').filter((line) => line.includes('"tick"')).length).toBe(1)
      expect(text).toContain('/echo')
      await panel.click('[data-testid="export-close"]')
    })

    test('the file has the same rows, and the page is recorded meanwhile', async () => {
      const live = await allRows(panel)
      await openFile(panel, ndjson, 'talk.ndjson')
      await waitForRows(panel, 16)
      expect(await allRows(panel)).toEqual(live)
      expect(await panel.text('[data-testid="capture-banner"]')).toContain('read-only')
      expect(await violationsOf(panel)).toEqual([])
      await tab.evaluate(() => {
        const { socket } = window as unknown as { socket: WebSocket }
        socket.send('meanwhile')
      })
      await panel.click('[data-testid="leave-file"]')
      await waitForRows(panel, 18)
    })

    test('a HAR opens, too', async () => {
      await openFile(panel, har, 'talk.har')
      await waitForRows(panel, 16)
      const kinds = (await allRows(panel)).map(({ kind }) => kind)
      expect(kinds.filter((kind) => kind === 'message-received').length).toBe(7)
    })

    test('of a file that is wrong, what was good is shown, and where it is wrong', async () => {
      const lines = ndjson.split('\n')
      const at = lines.findIndex((line) => line.includes('"nth":3'))
      lines[at] = lines[at]?.replace('"nth":', '"nth":-') ?? ''
      await openFile(panel, lines.join('\n'), 'wrong.ndjson')
      const words = await panel.waitFor(
        'what is wrong',
        () => document.querySelector('[data-testid="capture-problem"]')?.textContent,
      )
      expect(words).toBe(
        `Line ${at + 1}: nth: not a whole number from 1 up. What came before is shown.`,
      )
      const texts = (await allRows(panel)).map(({ kind }) => kind)
      expect(texts.slice(0, 2)).toEqual(['socket-created', 'socket-opened'])
      await panel.click('[data-testid="leave-file"]')
      await waitForRows(panel, 18)
    })

    test.runIf(bench.name === 'chromium')(
      "Chromium's own Network panel opens the HAR",
      async () => {
        const [socket, ...others] = await importHar(await tab.page.openDevTools(), har)
        expect(others).toEqual([])
        expect(socket).toMatchObject({ type: 'websocket', status: 101 })
        expect(socket?.messages.slice(9, 12)).toEqual([
          'receive 1 {"type":"tick","n":4,"token":"hunter4"}',
          'send 2 AQL+',
          'receive 2 AQL+',
        ])
      },
    )
  },
  { downloads },
)

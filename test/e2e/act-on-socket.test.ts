// Acting on the page's own socket from the panel: what is composed arrives, a close and an abnormal
// end do what the page's code would see, and none of it is taken for the page's.
import { expect, test } from 'vitest'
import { violationsOf } from '../support/axe'
import type { Panel, Tab } from '../support/session-types'
import { waitForMark } from './act-in-panel'
import { choose } from './choose'
import { giveFile } from './give-file'
import { inEachBrowser } from './in-each-browser'
import { waitForSocketCell, waitForText } from './panel-rows'

/** A page that connects again when its connection ends abnormally, and keeps what it saw. */
function converse() {
  const seen: unknown[] = []
  Object.assign(globalThis, { seen })
  const connect = () => {
    const socket = new WebSocket(`ws://${location.host}/echo`)
    socket.binaryType = 'arraybuffer'
    socket.onmessage = ({ data, isTrusted, origin }) => {
      const text = typeof data === 'string' ? data : [...new Uint8Array(data)].join(' ')
      seen.push([
        'message',
        text,
        isTrusted,
        ...(origin === `ws://${location.host}` ? [] : [origin]),
      ])
    }
    socket.onerror = ({ isTrusted }) => seen.push(['error', socket.readyState, isTrusted])
    socket.onclose = ({ code, reason, wasClean }) => {
      seen.push(['close', code, reason, wasClean, socket.readyState])
      if (code === 1006) connect()
    }
  }
  connect()
}

const seenBy = (tab: Tab) => tab.evaluate(() => (globalThis as unknown as { seen: unknown[] }).seen)

async function openAct(panel: Panel, mode: string) {
  await panel.click('[data-testid="details-tab-act"]')
  await panel.click(`[data-testid="act-mode-${mode}"]`)
}

/** It is remembered from one test to the next. */
async function sendTimes(panel: Panel, times: number) {
  await panel.click('[data-testid="act-times"]')
  await panel.press('a', ['Control'])
  await panel.type(String(times))
  await panel.press('Tab')
}

async function write(panel: Panel, text: string) {
  await panel.click('[data-testid="act-editor"] .cm-content')
  await panel.press('a', ['Control'])
  await panel.type(text)
}

/** By the menu of its row as it is, and by its key after it was edited: twice, then. */
async function resendsTwice(panel: Panel) {
  const ofPage = '.message-row[data-kind="message-sent"]'
  await panel.clickRight(ofPage)
  await panel.click('[data-testid="menu-resend"]')
  await waitForMark(panel, 'sent from Socketscope', 3)
  await panel.click(ofPage)
  await panel.press('e')
  await panel.waitFor(
    'the message in the editor',
    () => document.querySelector('.cm-content')?.textContent === 'from the panel',
  )
  await panel.click('[data-testid="act-editor"] .cm-content')
  await panel.press('End', ['Control'])
  await panel.type(', again')
  await sendTimes(panel, 2)
  await panel.click('[data-testid="act-send"]')
  await waitForMark(panel, 'sent from Socketscope', 5)
  await panel.waitFor(
    'the echoes',
    () => document.querySelectorAll('.message-row[data-kind="message-received"]').length === 5,
  )
}

inEachBrowser((bench) => {
  test('sends, simulates, ends abnormally, closes: the page and its server see it, the panel marks it', async () => {
    const { tab, panel } = await bench.inspect('blank.html', { panelWidth: 1200 })
    await tab.evaluate(converse)
    await waitForSocketCell(panel, 'state', 'OPEN')
    await panel.click('[data-testid="socket-row"]')
    await panel.press('Enter')
    await openAct(panel, 'send')

    await write(panel, 'from the panel')
    await panel.click('[data-testid="act-send"]')
    await waitForMark(panel, 'sent from Socketscope', 1)
    await choose(panel, 'act-format', 'json')
    await write(panel, '[1, 2')
    await panel.waitFor('what is wrong with it', () =>
      document.querySelector('[data-testid="act-fault"]'),
    )
    expect(await violationsOf(panel)).toEqual([])
    await choose(panel, 'act-format', 'hex')
    await write(panel, '00 ff 10')
    await panel.click('[data-testid="act-send"]')
    await waitForMark(panel, 'sent from Socketscope', 2)
    await panel.click('[data-testid="act-receive"]')
    await waitForMark(panel, 'simulated from Socketscope', 1)
    await panel.waitFor(
      'the echoes',
      () => document.querySelectorAll('.message-row[data-kind="message-received"]').length === 2,
    )
    expect(await seenBy(tab)).toEqual([
      ['message', 'from the panel', true],
      ['message', '0 255 16', expect.any(Boolean)],
      ['message', '0 255 16', expect.any(Boolean)],
    ])

    await resendsTwice(panel)
    expect((await seenBy(tab)).slice(3).map((seen) => (seen as string[])[1])).toEqual([
      'from the panel',
      'from the panel, again',
      'from the panel, again',
    ])
    await openAct(panel, 'close')
    await panel.click('[data-testid="act-abort"]')
    await panel.waitFor(
      'the page to connect again',
      () => document.querySelectorAll('[data-testid="socket-row"]').length >= 2,
    )
    expect((await seenBy(tab)).slice(6)).toEqual([
      ['error', 3, false],
      ['close', 1006, '', false, 3],
    ])
  })

  test('a kept text is sent, base64 and a file as bytes; an error event is simulated', async () => {
    const { tab, panel } = await bench.inspect('blank.html', { panelWidth: 1200 })
    await tab.evaluate(converse)
    await waitForSocketCell(panel, 'state', 'OPEN')
    await panel.click('[data-testid="socket-row"]')
    await panel.press('Enter')
    await openAct(panel, 'send')
    await sendTimes(panel, 1)
    await choose(panel, 'act-format', 'text')
    await write(panel, 'kept for later')
    await panel.waitFor('it can be kept', () =>
      document.querySelector('[data-testid="act-keep"]:enabled'),
    )
    await panel.click('[data-testid="act-keep"]')
    await panel.waitFor('it is kept', () =>
      document.querySelector('[data-testid="act-snippets"]:enabled'),
    )
    await write(panel, 'something else')
    await panel.waitFor('the other text', () =>
      document.querySelector('[data-testid="act-forget"]:disabled'),
    )
    await choose(panel, 'act-snippets', '0')
    await panel.waitFor(
      'the kept text',
      () => document.querySelector('.cm-content')?.textContent === 'kept for later',
    )
    await panel.click('[data-testid="act-send"]')
    await waitForMark(panel, 'sent from Socketscope', 1)
    await choose(panel, 'act-format', 'base64')
    await write(panel, 'AP8Q')
    await panel.click('[data-testid="act-send"]')
    await waitForMark(panel, 'sent from Socketscope', 2)
    await choose(panel, 'act-format', 'file')
    await giveFile(panel, 'act-file', 'bytes.bin', [1, 0, 254])
    await waitForText(panel, '.file-choice', 'bytes.bin · 3')
    await panel.click('[data-testid="act-send"]')
    await waitForMark(panel, 'sent from Socketscope', 3)
    await panel.waitFor(
      'the echoes',
      () => document.querySelectorAll('.message-row[data-kind="message-received"]').length === 3,
    )
    await openAct(panel, 'close')
    await panel.click('[data-testid="act-error"]')
    await waitForMark(panel, 'simulated from Socketscope', 1)
    expect(await seenBy(tab)).toEqual([
      ['message', 'kept for later', true],
      ['message', '0 255 16', true],
      ['message', '1 0 254', true],
      ['error', 1, false],
    ])
  })

  test('close() takes the code and the reason that were chosen, though the background has just died', async () => {
    const { tab, panel } = await bench.inspect('blank.html', { panelWidth: 1200 })
    await tab.evaluate(converse)
    await waitForSocketCell(panel, 'state', 'OPEN')
    await panel.click('[data-testid="socket-row"]')
    await panel.press('Enter')
    await openAct(panel, 'close')
    await panel.click('[data-testid="act-code"]')
    await panel.press('a', ['Control'])
    await panel.type('4001')
    await panel.click('[data-testid="act-reason"]')
    await panel.type('enough')
    await bench.session.stopBackground()
    await panel.click('[data-testid="act-close"]')
    await waitForSocketCell(panel, 'state', 'CLOSED')
    expect(await seenBy(tab)).toEqual([['close', 4001, 'enough', true, 3]])
    await panel.click('[data-testid="details-tab-socket"]')
    await panel.waitFor('who closed it', () =>
      document
        .querySelector('[data-testid="story"], [data-testid="socket-info"]')
        ?.textContent?.includes('from Socketscope'),
    )
  })
})

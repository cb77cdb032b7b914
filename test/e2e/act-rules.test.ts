// Rules of the panel: each kind does to what passes what it says, marks it, and is undone by a reload.
import { expect, test } from 'vitest'
import { violationsOf } from '../support/axe'
import type { Panel, Tab } from '../support/session-types'
import { marks, waitForMark } from './act-in-panel'
import { choose } from './choose'
import { inEachBrowser } from './in-each-browser'
import { waitForSocketCell } from './panel-rows'

/** A page that says when each echo came back. */
function echoes() {
  const socket = new WebSocket(`ws://${location.host}/echo`)
  const heard: string[] = []
  Object.assign(globalThis, { socket, heard })
  socket.onmessage = ({ data }) =>
    heard.push(typeof data === 'string' ? data : `${data.constructor.name} ${data.size}`)
}

type Page = { readonly socket: WebSocket; readonly heard: string[] }
const send = (tab: Tab, ...texts: string[]) =>
  tab.evaluate((all: string[]) => {
    for (const text of all) (globalThis as unknown as Page).socket.send(text)
  }, texts)
const heardBy = (tab: Tab) => tab.evaluate(() => (globalThis as unknown as Page).heard)

interface NewRule {
  readonly effect: string
  readonly direction: string
  readonly amount?: number
}

async function addRule(panel: Panel, { effect, direction, amount }: NewRule) {
  await choose(panel, 'rule-effect', effect)
  await choose(panel, 'rule-direction', direction)
  if (amount !== undefined) {
    await panel.click('[data-testid="rule-amount"]')
    await panel.press('a', ['Control'])
    await panel.type(String(amount))
  }
  await panel.click('[data-testid="rule-add"]')
  await panel.waitFor('the bar', () => document.querySelector('[data-testid="rules-bar"]'))
  await panel.waitFor('the rule to be told', () =>
    [...document.querySelectorAll('[data-kind="rules-changed"]')]
      .at(-1)
      ?.textContent?.includes('1 rule'),
  )
}

async function endRules(panel: Panel) {
  await panel.click('[data-testid="rules-off"]')
  await panel.waitFor('no bar', () => !document.querySelector('[data-testid="rules-bar"]'))
  await panel.click('[data-testid="rule-remove"]')
  await panel.click('[data-testid="clear"]')
}

const waitForReceived = (panel: Panel, count: number) =>
  panel.waitFor(
    `${count} received`,
    (wanted: number) =>
      document.querySelectorAll('.message-row[data-kind="message-received"]').length >= wanted,
    count,
  )

inEachBrowser((bench) => {
  test('drop, duplicate, delay, throttle, hold; a reload undoes all', async () => {
    const { tab, panel } = await bench.inspect('blank.html', { panelWidth: 1200 })
    await tab.evaluate(echoes)
    await waitForSocketCell(panel, 'state', 'OPEN')
    await panel.click('[data-testid="socket-row"]')
    await panel.press('Enter')
    await panel.click('[data-testid="details-tab-act"]')
    await panel.click('[data-testid="act-mode-rules"]')

    await addRule(panel, { effect: 'drop', direction: 'sent' })
    await send(tab, 'lost')
    await waitForMark(panel, 'dropped by a rule', 1)
    await endRules(panel)
    await send(tab, 'after')
    await waitForReceived(panel, 1)
    expect(await heardBy(tab)).toEqual(['after'])

    await addRule(panel, { effect: 'duplicate', direction: 'received', amount: 2 })
    await send(tab, 'thrice')
    await waitForMark(panel, 'copy made by a rule', 2)
    expect(await heardBy(tab)).toEqual(['after', 'thrice', 'thrice', 'thrice'])
    await tab.evaluate(() => (globalThis as unknown as Page).socket.send(Uint8Array.of(1, 2)))
    await waitForMark(panel, 'copy made by a rule', 4)
    expect((await heardBy(tab)).slice(4)).toEqual(['Blob 2', 'Blob 2', 'Blob 2'])
    await endRules(panel)

    await addRule(panel, { effect: 'delay', direction: 'sent', amount: 400 })
    const before = await tab.evaluate(() => performance.now())
    await send(tab, 'late', 'later')
    await waitForReceived(panel, 2)
    expect((await tab.evaluate(() => performance.now())) - before).toBeGreaterThan(400)
    expect((await heardBy(tab)).slice(7)).toEqual(['late', 'later'])
    expect(await marks(panel)).toEqual(['delayed by a rule', 'delayed by a rule'])
    await endRules(panel)

    await addRule(panel, { effect: 'throttle', direction: 'received', amount: 1 })
    await send(tab, 'x'.repeat(300))
    await waitForMark(panel, 'throttled by a rule', 1)
    await endRules(panel)

    await addRule(panel, { effect: 'hold', direction: 'sent' })
    await send(tab, 'first', 'second')
    await panel.waitFor(
      'two held',
      () => document.querySelectorAll('[data-testid="held"]').length === 2,
    )
    expect(await violationsOf(panel)).toEqual([])
    await panel.click('[data-testid="held-text"]')
    await panel.press('a', ['Control'])
    await panel.type('edited')
    await panel.click('[data-testid="held-release"]')
    await waitForReceived(panel, 1)
    expect((await heardBy(tab)).at(-1)).toBe('edited')

    await tab.reload()
    await panel.waitFor('no bar', () => !document.querySelector('[data-testid="rules-bar"]'))
    await tab.evaluate(echoes)
    await waitForSocketCell(panel, 'state', 'OPEN')
    await send(tab, 'untouched')
    await waitForReceived(panel, 1)
    expect(await heardBy(tab)).toEqual(['untouched'])
    expect(await marks(panel)).toEqual([])
  })

  test('a frame that comes later is ruled like its page', async () => {
    const { tab, panel } = await bench.inspect('blank.html', { panelWidth: 1200 })
    await tab.evaluate(echoes)
    await waitForSocketCell(panel, 'state', 'OPEN')
    await panel.click('[data-testid="socket-row"]')
    await panel.press('Enter')
    await panel.click('[data-testid="details-tab-act"]')
    await panel.click('[data-testid="act-mode-rules"]')
    await choose(panel, 'rule-scope', 'url')
    await panel.click('[data-testid="rule-pattern"]')
    await panel.type('/echo')
    await addRule(panel, { effect: 'drop', direction: 'sent' })
    await tab.evaluate(async () => {
      const frame = document.createElement('iframe')
      frame.src = '/blank.html?frame'
      const isLoaded = new Promise((resolve) => frame.addEventListener('load', resolve))
      document.body.append(frame)
      await isLoaded
      const { WebSocket: Theirs } = frame.contentWindow as Window & typeof globalThis
      const socket = new Theirs(`ws://${location.host}/echo`)
      Object.assign(globalThis, { socket })
    })
    await panel.click('[data-testid="all-sockets"]')
    await panel.waitFor(
      'the frame to have its rule',
      () => document.querySelectorAll('[data-kind="rules-changed"]').length === 2,
    )
    await send(tab, 'lost in a frame')
    await waitForMark(panel, 'dropped by a rule', 1)
    await endRules(panel)
  })

  test('with DevTools closed, rules end and what they held goes on its way', async () => {
    const { tab, panel } = await bench.inspect('blank.html', { panelWidth: 1200 })
    await tab.evaluate(echoes)
    await waitForSocketCell(panel, 'state', 'OPEN')
    await panel.click('[data-testid="socket-row"]')
    await panel.press('Enter')
    await panel.click('[data-testid="details-tab-act"]')
    await panel.click('[data-testid="act-mode-rules"]')
    await addRule(panel, { effect: 'hold', direction: 'sent' })
    await send(tab, 'kept back')
    await panel.waitFor('it is held', () => document.querySelector('[data-testid="held"]'))
    await tab.closeDevTools()
    const heard = await tab.evaluate(async () => {
      const page = globalThis as unknown as Page
      while (page.heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 50))
      return page.heard
    })
    expect(heard).toEqual(['kept back'])
  })
})

// The tab Findings: what a page does wrong is counted, explained, and leads to the rows that show it.
import { expect, test } from 'vitest'
import type { Panel } from '../support/session-types'
import { inEachBrowser } from './in-each-browser'

/** Sends too early and too late, closes without a code, is broken off, and asks for the same twice. */
async function misbehave() {
  const to = (path: string) => new WebSocket(`ws://${location.host}/${path}`)
  const until = (socket: WebSocket, type: string) =>
    new Promise((resolve) => socket.addEventListener(type, resolve))
  const late = to('echo')
  try {
    late.send('too early')
  } catch {
    // as it should
  }
  await until(late, 'open')
  late.close()
  late.send('too late')
  late.send('later still')
  const broken = to('terminate?after=200')
  await until(broken, 'close')
  const twice = [to('echo?token=0123456789'), to('echo?token=0123456789')]
  await Promise.all(twice.map((socket) => until(socket, 'open')))
}

const rules = () =>
  [...document.querySelectorAll<HTMLElement>('[data-testid="finding"]')].map(
    ({ dataset }) => dataset.rule,
  )

async function waitForRules(panel: Panel, ...expected: string[]) {
  await panel.waitFor(
    `the findings ${expected}`,
    (wanted: string) =>
      [...document.querySelectorAll<HTMLElement>('[data-testid="finding"]')]
        .map(({ dataset }) => dataset.rule)
        .join() === wanted,
    expected.join(),
  )
}

inEachBrowser((bench) => {
  test('what a page does wrong is listed, explained, and leads to its rows', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await panel.click('[data-testid="charts-button"]')
    await panel.waitFor('the tab', () => document.querySelector('#details-tab-findings'))
    await panel.click('#details-tab-findings')
    await waitForRules(panel)
    expect(await panel.evaluate(rules)).toEqual([])

    await tab.evaluate(misbehave)
    await waitForRules(
      ...[panel, 'discarded-sends', 'send-while-connecting', 'abnormal-closes'],
      ...['token-in-url', 'close-without-code', 'several-sockets'],
    )
    await panel.waitFor('how many', () =>
      document.querySelector('[data-testid="finding-count"]')?.textContent?.startsWith('6'),
    )

    await panel.click('[data-rule="discarded-sends"] summary')
    await panel.waitFor('what to do', () =>
      document
        .querySelector('[data-rule="discarded-sends"][open]')
        ?.textContent?.includes('readyState before send()'),
    )
    await panel.click('[data-rule="discarded-sends"] [data-testid="finding-row"]')
    await panel.waitFor('the row', () =>
      document
        .querySelector('.message-row[data-lead="true"] .message-preview')
        ?.textContent?.includes('too late'),
    )
    await tab.close()
  })
})

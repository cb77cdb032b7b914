// The charts tell of backpressure in plain words, and are linked to the table by time.
import { expect, test } from 'vitest'
import type { Panel } from '../support/session-types'
import { inEachBrowser } from './in-each-browser'
import { waitForMessages } from './panel-rows'

/** Eight megabytes to a server that reads four a second; beside it, a few words. */
async function floodAndChat() {
  const slow = new WebSocket(`ws://${location.host}/slow?rate=4000000`)
  await new Promise((resolve) => slow.addEventListener('open', resolve))
  for (let i = 0; i < 8; i++) slow.send(new Uint8Array(1_000_000))
  const echo = new WebSocket(`ws://${location.host}/echo`)
  await new Promise((resolve) => echo.addEventListener('open', resolve))
  for (let n = 0; n < 12; n++) {
    echo.send(`word ${n}`)
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
}

/** Pixels of the plot that are not background. */
function inked(kind: string): number {
  const canvas = document.querySelector<HTMLCanvasElement>(`[data-testid="chart-${kind}"] canvas`)
  const context = canvas?.getContext('2d')
  if (!canvas || !context) return 0
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  return data.filter((value, index) => index % 4 === 3 && value > 0).length
}

const chosenRow = () =>
  document.querySelector('[data-testid="message-row"][aria-selected="true"]')?.textContent ?? ''

async function verdictOf(panel: Panel): Promise<string> {
  const text = await panel.waitFor(
    'the verdict',
    () => document.querySelector('[data-testid="backpressure"][data-verdict="held"]')?.textContent,
  )
  return text.replaceAll('\u00a0', ' ')
}

inEachBrowser((bench) => {
  test('a flood is seen, explained, and found in the table', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await tab.evaluate(floodAndChat)
    await waitForMessages(panel, 12)
    await panel.click('[data-testid="charts-button"]')
    expect(await verdictOf(panel)).toMatch(
      /^Socket #1: Your page (is queueing|queue[sd]) faster than the network sen(ds|t): \d.* MB /,
    )
    for (const kind of ['queued', 'messages', 'bytes'])
      await panel.waitFor(`a curve of ${kind}`, inked, kind)

    await panel.click('[data-testid="chart-messages"] .chart-plot')
    const chosen = await panel.waitFor('the nearest row', chosenRow)
    expect(chosen).toMatch(/word|00 00|socket|ws:|Open/i)
    await panel.waitFor('its moment in words', () =>
      /sent \d.*received \d/.test(
        document.querySelector('[data-testid="chart-plots"]')?.ariaValueText ?? '',
      ),
    )

    await panel.press('Home')
    await panel.waitFor('the beginning', () =>
      [...document.querySelectorAll('[data-testid="chart-readout"]')].some((readout) =>
        /sent/.test(readout.textContent ?? ''),
      ),
    )
    await panel.press('End')
    const atEnd = await panel.waitFor('the end', () => {
      const plots = document.querySelector('[data-testid="chart-plots"]')
      return plots?.ariaValueNow === plots?.ariaValueMax ? plots?.ariaValueText : null
    })
    await panel.press('ArrowLeft')
    await panel.waitFor(
      'an earlier moment',
      (before: string) => {
        const now = document.querySelector('[data-testid="chart-plots"]')?.ariaValueText
        return now !== undefined && now !== before
      },
      atEnd,
    )
    await panel.press('Enter')
    await panel.waitFor(
      'another row',
      (before: string) => {
        const row = document.querySelector('[data-testid="message-row"][aria-selected="true"]')
        return row !== null && row.textContent !== before
      },
      chosen,
    )

    const reset = '[data-testid="charts-reset"]'
    await panel.press('+')
    await panel.waitFor(
      'a zoom',
      (button: string) => document.querySelector(`${button}:not(:disabled)`),
      reset,
    )
    await panel.press('0')
    await panel.waitFor(
      'no zoom',
      (button: string) => document.querySelector(`${button}:disabled`),
      reset,
    )

    await panel.click('[data-testid="charts-table"]')
    const highest = await panel.waitFor('the numbers', () =>
      [...document.querySelectorAll('[data-testid="chart-table"] td:nth-child(2)')]
        .map((cell) => cell.textContent ?? '')
        .find((text) => text.includes('MB')),
    )
    expect(highest).toMatch(/^\d.*MB$/)

    await panel.click('[data-testid="socket-row"]')
    await panel.waitFor('the charts of one socket', () =>
      document.querySelector('.chart-scope')?.textContent?.includes('/slow'),
    )
    await tab.close()
  })
})

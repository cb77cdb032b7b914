// The limit for whole payloads is chosen in the panel, in force at once, remembered; a cut says how much.
import { expect, test } from 'vitest'
import type { Panel, Tab } from '../support/session-types'
import { choose } from './choose'
import { inEachBrowser } from './in-each-browser'
import { waitForMessages } from './panel-rows'

async function keepUpTo(panel: Panel, entry: number) {
  if ((await panel.text('[data-testid="settings"]')) === null)
    await panel.click('[data-testid="settings-button"]')
  await choose(panel, 'payload-limit', entry)
}

const send = (tab: Tab, size: number) =>
  tab.evaluate(async (length: number) => {
    const own = window as unknown as { socket?: WebSocket }
    own.socket ??= new WebSocket(`ws://${location.host}/slow`)
    const { socket } = own
    if (socket.readyState === 0)
      await new Promise((resolve) => socket.addEventListener('open', resolve))
    socket.send('x'.repeat(length))
  }, size)

const marks = (panel: Panel) =>
  panel.evaluate(() =>
    [...document.querySelectorAll('[data-kind="message-sent"]')].map(
      (row) => row.querySelector('[data-mark="cut"]')?.textContent ?? 'whole',
    ),
  )

inEachBrowser((bench) => {
  test('64 KiB, then 16 MiB', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await keepUpTo(panel, 0)
    await send(tab, 1)
    await waitForMessages(panel, 1)
    await send(tab, 65_536)
    await send(tab, 65_537)
    await waitForMessages(panel, 3)
    expect(await marks(panel)).toEqual(['whole', 'whole', '✂ first 2.05 kB of 65.5 kB kept'])
    await panel.click('[data-mark="cut"]')
    const cut = await panel.waitFor('the explanation', () => {
      const words = document.querySelector('[data-testid="payload-cut"]')
      return words?.textContent
    })
    expect(cut.replaceAll('\u00a0', ' ')).toMatch(
      /^Its start is kept: 2,048 of 65,537 bytes\. The message is larger than the limit of 64 KiB\./,
    )
    await keepUpTo(panel, 2)
    await send(tab, 1) // it comes by the new subscription: the page knows the limit
    await waitForMessages(panel, 4)
    await send(tab, 65_537)
    await waitForMessages(panel, 5)
    expect((await marks(panel)).slice(-1)).toEqual(['whole'])
    await tab.close()
  })

  test('is remembered by the next panel', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel()
    await keepUpTo(panel, 1)
    await tab.closeDevTools()
    const again = await tab.openPanel()
    await again.click('[data-testid="settings-button"]')
    const chosen = await again.waitFor('the setting', () => {
      const select = document.querySelector<HTMLSelectElement>('[data-testid="payload-limit"]')
      return select?.value
    })
    expect(chosen).toBe('1048576')
    await send(tab, 1)
    await waitForMessages(again, 1)
    await send(tab, 1_048_577)
    await waitForMessages(again, 2)
    const text = await again.evaluate(
      () => document.querySelector('[data-mark="cut"]')?.getAttribute('title') ?? '',
    )
    expect(text).toBe('first 2,048 bytes of 1,048,577 bytes kept')
    await keepUpTo(again, 2)
    await tab.close()
  })
})

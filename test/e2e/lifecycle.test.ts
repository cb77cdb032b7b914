// The lifecycle of a socket as a state machine: its past is stepped through by key, each step leads to its row.
import { expect, test } from 'vitest'
import type { Panel } from '../support/session-types'
import { inEachBrowser } from './in-each-browser'

interface Shown {
  readonly step: string | undefined
  readonly state: string
  readonly lit: string | undefined
  readonly buffered: string
}

/** The step that is shown, once it is `wanted`. */
const shown = (panel: Panel, wanted: string): Promise<Shown> =>
  panel.waitFor(
    `the step ${wanted}`,
    (id: string) => {
      const text = (testid: string) =>
        document.querySelector(`[data-testid="${testid}"]`)?.textContent?.trim() ?? ''
      const step = document.querySelector<HTMLElement>('[data-testid="moment"]')?.dataset.step
      const lit = document.querySelector<HTMLElement>('[data-reached="now"]')?.dataset.state
      if (step !== id) return null
      return { step, state: text('moment-state'), lit, buffered: text('moment-buffered') }
    },
    wanted,
  )

const chooseSocket = async (panel: Panel, state: string) => {
  await panel.waitFor(
    state,
    (words: string) => {
      const rows = [...document.querySelectorAll('[data-testid="socket-row"]')]
      const row = rows.find(({ textContent }) => textContent?.includes(words))
      row?.setAttribute('data-wanted', words)
      return row
    },
    state,
  )
  await panel.click(`[data-wanted="${state}"]`)
}

const taken = (panel: Panel) =>
  panel.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-edge]:not([data-taken="untaken"])')].map(
      (edge) => edge.dataset.edge,
    ),
  )

inEachBrowser((bench) => {
  test('is stepped through by key, from the constructor to the close', async () => {
    const tab = await bench.session.open(bench.page('story.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    const live = (name: string) =>
      tab.evaluate(
        (which: string) => (globalThis as unknown as Record<string, () => unknown>)[which]?.(),
        name,
      )
    await live('wholeLife')
    await chooseSocket(panel, 'CLOSED 4001')
    await panel.press('Enter')
    await panel.click('[data-testid="details-tab-lifecycle"]')
    expect(await shown(panel, 'closed')).toMatchObject({
      ...{ state: '3 · CLOSED', lit: 'CLOSED', buffered: '4 bytes' },
    })
    expect(await taken(panel)).toEqual(['CONNECTING OPEN', 'OPEN CLOSING', 'CLOSING CLOSED'])
    expect(await panel.text('[data-state="CLOSING"] .state-cause')).toContain('close(4001, "bye")')

    await panel.click('[data-testid="step-first"]')
    expect(await shown(panel, 'constructed')).toMatchObject({
      ...{ state: '0 · CONNECTING', lit: 'CONNECTING', buffered: '0 bytes' },
    })
    await panel.press('ArrowRight')
    await shown(panel, 'handshake')
    await panel.press('ArrowRight')
    expect(await shown(panel, 'opened')).toMatchObject({ state: '1 · OPEN', lit: 'OPEN' })
    await panel.press('End')
    await shown(panel, 'closed')
    await panel.press('ArrowLeft')
    expect(await shown(panel, 'discarded')).toMatchObject({ state: '2 · CLOSING', lit: 'CLOSING' })
    await panel.press('Home')
    await shown(panel, 'constructed')

    await panel.click('[data-testid="large-type"]')
    await panel.waitFor('the whole panel', () => {
      const details = document.querySelector('.details')
      return details?.getBoundingClientRect().width === innerWidth
    })
    await panel.click('[data-testid="large-type"]')
    await panel.click('[data-testid="moment-entry"][data-step="discarded"]')
    await shown(panel, 'discarded')
    await panel.click('[data-testid="moment"] [data-testid="story-row"]')
    await panel.waitFor('the row of that step', () =>
      document.querySelector('[data-kind="message-discarded"]')?.matches('[aria-selected="true"]'),
    )

    await live('brokenAndBack')
    await chooseSocket(panel, 'CLOSED 1006')
    await panel.click('[data-testid="details-tab-lifecycle"]')
    await shown(panel, 'closed')
    expect(await taken(panel)).toEqual(['CONNECTING OPEN', 'OPEN CLOSED'])
    expect(await panel.text('[data-testid="wire-lines"]')).toContain('No Close frame')
    await tab.close()
  })
})

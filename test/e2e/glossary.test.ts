// A term explains itself where it stands, names its sources, and leads to the row that shows it; the glossary has all.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'

inEachBrowser((bench) => {
  test('a term opens a note, by key too; the glossary finds terms and leads to rows', async () => {
    const tab = await bench.session.open(bench.page('story.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await tab.evaluate(() => (globalThis as unknown as { wholeLife(): unknown }).wholeLife())
    await panel.waitFor('the end of the socket', () =>
      document.querySelector('[data-testid="socket-row"]')?.textContent?.includes('CLOSED 4001'),
    )
    await panel.click('[data-testid="socket-row"]')
    await panel.press('Enter')
    await panel.click('[data-testid="details-tab-socket"]')

    await panel.click('.properties .term[data-term="wasClean"]')
    await panel.waitFor('the note of wasClean, with the keyboard', () => {
      const note = document.querySelector('[data-testid="term-note"][data-term="wasClean"]')
      return note !== null && note === document.activeElement
    })
    const sources = await panel.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.term-note a')].map(({ href }) => href),
    )
    expect(sources[0]).toBe('https://websockets.spec.whatwg.org/#dom-closeevent-wasclean')
    await panel.press('Escape')
    await panel.waitFor('the term, with the keyboard again', () =>
      document.activeElement?.matches('.term[data-term="wasClean"]'),
    )
    expect(await panel.evaluate(() => document.querySelector('.details') !== null)).toBe(true)

    await panel.press('Enter')
    await panel.click('[data-testid="term-near"]')
    await panel.waitFor('the note of a term near it', () =>
      document.querySelector('[data-testid="term-note"][data-term="closing"]'),
    )
    await panel.click('[data-testid="term-all"]')
    await panel.waitFor('the glossary', () =>
      document.activeElement?.matches('[data-testid="glossary-search"]'),
    )
    expect(
      await panel.evaluate(() => document.querySelectorAll('[data-testid="glossary-term"]').length),
    ).toBeGreaterThan(50)
    await panel.type('silently discarded')
    await panel.waitFor('one term', () => {
      const found = [...document.querySelectorAll<HTMLElement>('[data-testid="glossary-term"]')]
      return found.map(({ dataset }) => dataset.term).join() === 'invalidState'
    })
    await panel.press('a', ['Control'])
    await panel.type('without an error')
    await panel.waitFor('CLOSING', () =>
      document.querySelector('[data-testid="glossary-term"][data-term="CLOSING"]'),
    )
    await panel.click('[data-term="CLOSING"] [data-testid="term-example"]')
    await panel.waitFor('the row of close()', () =>
      document.querySelector('[data-kind="close-called"]')?.matches('[aria-selected="true"]'),
    )
    expect(await panel.evaluate(() => document.querySelector('dialog') === null)).toBe(true)
    await tab.close()
  })
})

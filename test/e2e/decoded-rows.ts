// Reads what the panel's table says of decoded messages.
import type { Panel } from '../support/session-types'

/** `TYPE line` of each decoded row that is rendered. */
export const decodedInView = (panel: Panel): Promise<string[]> =>
  panel.evaluate(() =>
    [...document.querySelectorAll('[data-testid="decoded"]')].map((element) => {
      const type = element.querySelector('.decoded-type .decoded-text')?.textContent ?? ''
      const line = element.querySelector('.decoded-line')?.textContent ?? ''
      return `${type} ${line}`.trim()
    }),
  )

/** Waits for a row of that type whose line has these words. */
export const waitForDecoded = (panel: Panel, type: string, words: string) =>
  panel.waitFor(
    `${type} ${words}`,
    (wanted: string, line: string) =>
      [...document.querySelectorAll('[data-testid="decoded"]')].some(
        (element) =>
          element.querySelector('.decoded-type .decoded-text')?.textContent === wanted &&
          element.querySelector('.decoded-line')?.textContent?.includes(line),
      ),
    type,
    words,
  )

/** In place of what was in the filter. */
export async function filterBy(panel: Panel, text: string): Promise<void> {
  await panel.click('[data-testid="filter"]')
  await panel.press('a', ['Control'])
  await panel.press('Backspace')
  if (text !== '') await panel.type(text)
}

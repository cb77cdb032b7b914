// What tests do in the Act tab, and read of what it did.
import type { Panel } from '../support/session-types'

/** As the list of a select does, which no test can click. */
export const choose = (panel: Panel, testid: string, value: string) =>
  panel.evaluate(
    (id: string, chosen: string) => {
      const select = document.querySelector<HTMLSelectElement>(`[data-testid="${id}"]`)
      if (!select) throw new Error(id)
      select.value = chosen
      select.dispatchEvent(new Event('change', { bubbles: true }))
    },
    testid,
    value,
  )

/** Words of the marks that are rendered now. */
export const marks = (panel: Panel): Promise<string[]> =>
  panel.evaluate(() =>
    [...document.querySelectorAll('.row-mark-words')].map(({ textContent }) => textContent ?? ''),
  )

export const waitForMark = (panel: Panel, mark: string, count: number) =>
  panel.waitFor(
    `${count} marked “${mark}”`,
    (words: string, wanted: number) =>
      [...document.querySelectorAll('.row-mark-words')].filter(
        ({ textContent }) => textContent === words,
      ).length === wanted,
    mark,
    count,
  )

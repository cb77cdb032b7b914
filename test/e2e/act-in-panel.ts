// What tests do in the Act tab, and read of what it did.
import type { Panel } from '../support/session-types'

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

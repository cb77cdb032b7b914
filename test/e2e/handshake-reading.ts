// Reads what the panel shows of a socket's handshake.
import type { Panel } from '../support/session-types'

export interface ShownHandshake {
  readonly status: string
  /** By the header's name in lower case. */
  readonly request: Record<string, string>
  readonly response: Record<string, string>
}

/** Waits for the row of a socket whose address has `part` in it, and opens its details. */
export async function openSocketDetails(panel: Panel, part: string): Promise<void> {
  const key = await panel.waitFor(
    `a socket to ${part}`,
    (wanted: string) =>
      [...document.querySelectorAll<HTMLElement>('[data-testid="socket-row"]')].find((row) =>
        row.querySelector('[data-cell="url"]')?.textContent?.includes(wanted),
      )?.dataset.key,
    part,
  )
  await panel.click(`[data-testid="socket-row"][data-key="${key}"]`)
  await panel.waitFor(
    'its details',
    (wanted: string) => document.querySelector(`[data-testid="socket-info"][data-key="${wanted}"]`),
    key,
  )
}

export const readHandshake = (panel: Panel): Promise<ShownHandshake> =>
  panel.evaluate(() => {
    const headers = (side: string) =>
      Object.fromEntries(
        [
          ...document.querySelectorAll<HTMLElement>(
            `[data-testid="handshake-${side}"] [data-header]`,
          ),
        ].map((line) => [
          line.dataset.header ?? '',
          line.querySelector('.header-value')?.textContent ?? '',
        ]),
      )
    const status = document.querySelector('[data-testid="handshake-status"]')?.textContent ?? ''
    return { status, request: headers('request'), response: headers('response') }
  })

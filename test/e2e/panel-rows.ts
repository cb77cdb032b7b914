// Reads what the panel's tables show.
import type { Panel } from '../support/session-types'

export interface ShownRow {
  readonly kind: string
  readonly preview: string
  readonly size: string
  readonly id: number
}

function read(): ShownRow[] {
  const cell = (row: Element, name: string) =>
    row.querySelector(`[data-cell="${name}"]`)?.textContent?.trim() ?? ''
  return [...document.querySelectorAll<HTMLElement>('[data-testid="message-row"]')]
    .map((row) => ({
      kind: row.dataset.kind ?? '',
      preview: row.querySelector('.message-preview')?.textContent?.trim() ?? '',
      size: cell(row, 'size'),
      id: Number(row.dataset.row),
    }))
    .sort((a, b) => a.id - b.id)
}

/** The rows that are rendered now. */
export const rowsInView = (panel: Panel): Promise<ShownRow[]> => panel.evaluate(read)

/** `['message-sent hi', …]`: the messages that are rendered now. */
export async function messagesInView(panel: Panel): Promise<string[]> {
  const rows = await rowsInView(panel)
  return rows
    .filter(({ kind }) => kind.startsWith('message-'))
    .map(({ kind, preview }) => `${kind.slice('message-'.length)} ${preview}`)
}

/** Waits until so many messages are rendered. */
export async function waitForMessages(panel: Panel, count: number): Promise<string[]> {
  await panel.waitFor(
    `${count} messages`,
    (wanted: number) =>
      document.querySelectorAll('[data-testid="message-row"][data-kind^="message-"]').length >=
      wanted,
    count,
  )
  return messagesInView(panel)
}

/** Every row of the table, by scrolling through it from the top. */
export async function allRows(panel: Panel): Promise<ShownRow[]> {
  const rows = new Map<number, ShownRow>()
  await panel.evaluate(() =>
    document.querySelector('[data-testid="message-scroller"]')?.scrollTo(0, 0),
  )
  for (;;) {
    await nextFrame(panel)
    for (const row of await rowsInView(panel)) rows.set(row.id, row)
    const atEnd = await panel.evaluate(() => {
      const scroller = document.querySelector('[data-testid="message-scroller"]')
      if (!scroller) return true
      const before = scroller.scrollTop
      scroller.scrollBy(0, scroller.clientHeight * 0.8)
      return scroller.scrollTop === before
    })
    if (atEnd) break
  }
  return [...rows.values()].sort((a, b) => a.id - b.id)
}

/** Two frames: what was asked for has been rendered. */
export const nextFrame = (panel: Panel): Promise<void> =>
  panel.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
      }),
  )

/** Waits until the first socket has sent or received at least so many messages. */
export const waitForCount = (panel: Panel, cell: 'sent' | 'received', count: number) =>
  panel.waitFor(
    `${count} ${cell}`,
    (name: string, least: number) => {
      const text = document.querySelector(
        `[data-testid="socket-row"] [data-cell="${name}"]`,
      )?.textContent
      const [shown = ''] = /\d[\d,]*/.exec(text ?? '') ?? []
      return Number(shown.replaceAll(',', '')) >= least
    },
    cell,
    count,
  )

/** Waits until a socket's row has a `cell` with `text` in it. */
export const waitForSocketCell = (panel: Panel, cell: string, text: string) =>
  panel.waitFor(
    `a socket whose ${cell} has “${text}”`,
    (name: string, wanted: string) =>
      [...document.querySelectorAll(`[data-testid="socket-row"] [data-cell="${name}"]`)].some(
        (element) => element.textContent?.includes(wanted),
      ),
    cell,
    text,
  )

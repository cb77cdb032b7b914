// Reads what the panel's tables show.
import type { Panel } from '../support/session-types'

export interface ShownRow {
  readonly kind: string
  readonly preview: string
  readonly size: string
  readonly id: number
}

interface Read {
  readonly rows: readonly ShownRow[]
  /** px; null: the end has been read. */
  readonly next: number | null
}

/** Runs in the panel: what is rendered, or what comes into view in so many steps from `from` on. */
async function read(from: number | null, steps: number): Promise<Read> {
  const cell = (row: Element, name: string) =>
    row.querySelector(`[data-cell="${name}"]`)?.textContent?.trim() ?? ''
  const rows = new Map<number, ShownRow>()
  const readInView = () => {
    for (const row of document.querySelectorAll<HTMLElement>('[data-testid="message-row"]')) {
      const { kind = '', row: id } = row.dataset
      const preview = row.querySelector('.message-preview')?.textContent?.trim() ?? ''
      rows.set(Number(id), { kind, preview, size: cell(row, 'size'), id: Number(id) })
    }
  }
  const drawn = () =>
    new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  const scroller = from === null ? null : document.querySelector('[data-testid="message-scroller"]')
  scroller?.scrollTo(0, from ?? 0)
  let before = -1
  for (let step = 0; scroller && scroller.scrollTop !== before && step < steps; step++) {
    await drawn()
    readInView()
    before = scroller.scrollTop
    scroller.scrollBy(0, scroller.clientHeight * 0.8)
  }
  if (!scroller) readInView()
  const isAtEnd = !scroller || scroller.scrollTop === before
  return { rows: [...rows.values()], next: isAtEnd ? null : scroller.scrollTop }
}

/** Screens that are read with one question: a question may not take minutes. */
const STEPS = 100

/** The rows that are rendered now. */
export const rowsInView = async (panel: Panel): Promise<readonly ShownRow[]> =>
  (await panel.evaluate(read, null, 0)).rows.toSorted((a, b) => a.id - b.id)

/** Every row of the table. */
export async function allRows(panel: Panel): Promise<readonly ShownRow[]> {
  const rows = new Map<number, ShownRow>()
  for (let from: number | null = 0; from !== null; ) {
    const part: Read = await panel.evaluate(read, from, STEPS)
    for (const row of part.rows) rows.set(row.id, row)
    from = part.next
  }
  return [...rows.values()].sort((a, b) => a.id - b.id)
}

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

/** The rows of the page before have gone: what is looked for next is of the new one. */
export const waitForNoMessage = (panel: Panel) =>
  panel.waitFor(
    'the new page’s table',
    () => !document.querySelector('[data-testid="message-row"][data-kind^="message-"]'),
  )

/** Waits until one of the elements that `selector` finds has `text` in it. */
export const waitForText = (panel: Panel, selector: string, text: string) =>
  panel.waitFor(
    `${selector}: ${text}`,
    (query: string, wanted: string) =>
      [...document.querySelectorAll(query)].some(({ textContent }) =>
        textContent?.includes(wanted),
      ),
    selector,
    text,
  )

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

/** Clicks the element at that place of those that `selector` finds; from the end where below zero. */
export async function clickNth(panel: Panel, selector: string, nth: number): Promise<void> {
  await panel.waitFor(
    `${selector}, number ${nth}`,
    (query: string, index: number) => {
      for (const old of document.querySelectorAll('[data-wanted]'))
        old.removeAttribute('data-wanted')
      const element = [...document.querySelectorAll(query)].at(index)
      element?.setAttribute('data-wanted', 'yes')
      return element
    },
    selector,
    nth,
  )
  await panel.click('[data-wanted="yes"]')
}

/** It is remembered from one panel to the next. */
export async function preserveLog(panel: Panel): Promise<void> {
  const isOn = () => document.querySelector<HTMLInputElement>('[data-testid="preserve"]')?.checked
  if (!(await panel.evaluate(isOn))) await panel.click('[data-testid="preserve"]')
  await panel.waitFor('the log to be preserved', isOn)
}

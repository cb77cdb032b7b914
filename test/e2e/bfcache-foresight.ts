// What the panel says of a page before it is left, and, when that is back, of what it had said.
import { expect } from 'vitest'
import type { Panel, Tab } from '../support/session-types'
import { type Fate, type Row, type Said, type SetUp, saidOf } from './bfcache-truth-table'

const MARK = '[data-testid="bfcache-page-mark"]'

/** The newest visit that had come back before the page was left. */
let before = 0

const newestReturn = () =>
  Math.max(
    0,
    ...[...document.querySelectorAll<HTMLElement>('[data-testid="bfcache-visit"]')].map(
      ({ dataset }) => (dataset.happened === '' ? 0 : Number(dataset.key)),
    ),
  )

/** The tab of the page's verdict. */
export async function openVerdict(panel: Panel): Promise<void> {
  await panel.click(MARK)
  await panel.waitFor('the verdict', () => document.querySelector('[data-testid="bfcache-page"]'))
}

/** It is the one that the panel judges: it has been heard. */
export async function expectPage(panel: Panel, url: string): Promise<void> {
  const isShown = (expected: string) =>
    document.querySelector<HTMLElement>('[data-testid="bfcache-page"]')?.dataset.url === expected
  await panel.waitFor(`${url} to be judged`, isShown, url)
}

/** Its panel has heard of the frame, and of its end. */
export async function removeFrame(tab: Tab, panel: Panel | undefined) {
  const untilIn = async (state: string) => {
    const find = (shown: string) =>
      document.querySelector(`[data-testid="socket-row"][data-past="false"][data-state="${shown}"]`)
    await panel?.waitFor(`the frame’s socket to be ${state}`, find, state)
  }
  await untilIn('OPEN')
  await tab.evaluate(() => (window as { removeFrame?(): void }).removeFrame?.())
  await untilIn('gone')
}

/** Waits for it: rows of workers come a moment late. Whether a socket is cut is told by its badge. */
export async function expectForesight(
  panel: Panel,
  row: Row,
  setUp: SetUp,
  url: string,
): Promise<void> {
  const said = saidOf(row, setUp)
  const isCut = row.fates[setUp] === 'cut' && !row.isHidden
  await panel.waitFor(
    `“${row.title}” to be called ${said}${isCut ? ', its socket cut' : ''}`,
    (expected: string, cut: boolean, shown: string) => {
      const page = document.querySelector<HTMLElement>('[data-testid="bfcache-page"]')
      const badges = document.querySelectorAll<HTMLElement>('[data-testid="bfcache-badge"]')
      const isAnyCut = [...badges].some(({ dataset }) => dataset.kind?.startsWith('cut'))
      const { outcome, url } = page?.dataset ?? {}
      return url === shown && outcome === expected && isAnyCut === cut
    },
    said,
    isCut,
    url,
  )
  before = await panel.evaluate(newestReturn)
}

const resultOf = (said: Said, happened: Said) => {
  if (said === 'unknown') return 'undecided'
  return said === happened ? 'right' : 'wrong'
}

/**
 * Firefox tells of workers by their requests alone, which may come late: what stood when the page was
 * left is not certain.
 */
const isTooEarly = ({ scenario }: Row, setUp: SetUp) =>
  setUp === 'firefox' && scenario.includes('worker')

export async function expectHindsight(panel: Panel, row: Row, setUp: SetUp, fate: Fate) {
  if (isTooEarly(row, setUp)) return
  const said = saidOf(row, setUp)
  const happened = fate === 'reloaded' ? 'reloaded' : 'restored'
  const { key, ...seen } = await panel.waitFor(
    'the visit',
    (than: number) => {
      const visits = document.querySelectorAll<HTMLElement>('[data-testid="bfcache-visit"]')
      const newer = [...visits].map(({ dataset }) => ({ ...dataset }))
      const back = newer.find(({ key, happened }) => happened !== '' && Number(key) > than)
      return back && { ...back }
    },
    before,
  )
  const { predicted, result } = seen
  expect({ predicted, happened: seen.happened, result }).toEqual({
    ...{ predicted: said, happened, result: resultOf(said, happened) },
  })
  if (fate !== 'cut' || row.isHidden || row.scenario.includes('worker')) return
  await panel.waitFor(
    'the socket that was cut',
    (of: string) => {
      const visit = document.querySelector(`[data-testid="bfcache-visit"][data-key="${of}"]`)
      const sockets = visit?.querySelectorAll<HTMLElement>('[data-testid="bfcache-visit-socket"]')
      return [...(sockets ?? [])].some(({ dataset }) => dataset.cut !== '')
    },
    String(key),
  )
}

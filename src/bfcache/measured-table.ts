// What happens to a socket of each row in each column: a table of real navigations, there and back.
import type { Confidence } from './confidence'
import type { RemedyKey } from './remedies'
import type { Row } from './rows'
import type { ReasonKey } from './verdict'

/** The regimes; the one that blocks differs between Chromium (156, feature off) and Firefox (153). */
export type Column = 'cut' | 'chromium-blocks' | 'firefox-blocks'

/** `cut`: whether the page reconnects is not the browser's to say. */
type Effect = 'no-effect' | 'blocks' | 'cut' | 'lives-on' | 'unknown'

export interface Cell {
  readonly effect: Effect
  readonly reason: ReasonKey
  readonly remedy: RemedyKey | null
  readonly confidence: Confidence
}

const cell =
  (effect: Effect, standard: Confidence = 'measured') =>
  (reason: ReasonKey, remedy: RemedyKey | null = null, confidence = standard): Cell => ({
    ...{ effect, reason, remedy, confidence },
  })
const none = cell('no-effect')
const blocks = cell('blocks')
const cut = cell('cut')
const lives = cell('lives-on')
/** It varies from run to run, or with what cannot be known before. */
const varies = cell('unknown', 'guess')

const all = (same: Cell): Readonly<Record<Column, Cell>> => ({
  cut: same,
  'chromium-blocks': same,
  'firefox-blocks': same,
})
const row = (inCut: Cell, inChromium: Cell, inFirefox: Cell): Readonly<Record<Column, Cell>> => ({
  cut: inCut,
  'chromium-blocks': inChromium,
  'firefox-blocks': inFirefox,
})

const tooLate = blocks('closes-too-late', 'close-before-navigation')
const openInFirefox = blocks('open-blocks', 'close-before-navigation')

/** Columns: cut on the way back · Chromium blocking · Firefox blocking. */
export const TABLE: Readonly<Record<Row, Readonly<Record<Column, Cell>>>> = {
  closed: all(none('closed')),
  gone: all(none('owner-gone')),
  connecting: row(
    cut('connecting-cut', 'reconnect-on-close'),
    blocks('connecting-blocks', 'close-in-pagehide'),
    blocks('connecting-blocks', 'close-before-navigation'),
  ),
  open: row(
    cut('open-cut', 'reconnect-on-close'),
    blocks('open-blocks', 'close-in-pagehide'),
    openInFirefox,
  ),
  queued: row(
    cut('queued-cut', 'resend-unacknowledged'),
    blocks('open-blocks', 'close-in-pagehide'),
    openInFirefox,
  ),
  closing: row(
    none('closing-stays'),
    none('closing-is-enough'),
    blocks('closing-blocks', 'close-before-navigation'),
  ),
  'closes-when-left': row(none('closes-when-left'), none('closes-when-left'), tooLate),
  'connecting-closes-when-left': row(
    none('closes-when-left'),
    varies('connecting-closed-when-left'), // restored same-site, reloaded cross-site
    tooLate,
  ),
  // only asked of blocking Chromium: elsewhere the socket is judged as if nobody listened
  'listener-may-close': all(varies('listener-may-close', 'close-in-pagehide')),
  'opened-in-pagehide': row(
    cut('opened-in-pagehide-cut', 'open-in-pageshow'),
    blocks('opened-in-pagehide-blocks', 'open-in-pageshow'),
    none('opened-in-pagehide-ignored'),
  ),
  stream: row(
    lives('stream-lives-on'),
    blocks('stream-blocks', 'close-in-pagehide'),
    varies('stream-unsupported'),
  ),
  'stream-unsupported': all(varies('stream-unsupported', null, 'documented')),
  frame: row(
    cut('frame-cut', 'reconnect-on-close'),
    blocks('frame-blocks', 'close-in-pagehide'),
    blocks('frame-blocks', 'remove-frames-before-navigation'),
  ),
  'dedicated-worker': row(
    cut('worker-cut', 'reconnect-on-close'),
    blocks('worker-blocks', 'close-worker-before-navigation'),
    blocks('worker-blocks', 'close-worker-before-navigation'),
  ),
  'worker-end-untold': row(
    cut('worker-cut', 'reconnect-on-close', 'guess'),
    varies('worker-end-untold', 'close-worker-before-navigation'),
    varies('worker-end-untold', 'close-worker-before-navigation'),
  ),
  'shared-worker-idle': row(
    cut('shared-worker-cut', 'reconnect-on-close', 'guess'), // 5 of 30 runs: reloaded after all
    lives('shared-worker-lives-on'),
    lives('shared-worker-lives-on'),
  ),
  'shared-worker-pushing': row(
    varies('shared-worker-pushes', 'quiet-shared-worker'),
    varies('shared-worker-pushes', 'quiet-shared-worker'),
    blocks('shared-worker-push-blocks', 'quiet-shared-worker'),
  ),
  'shared-worker-unknown': all(varies('shared-worker-may-push')),
  'service-worker': all(none('service-worker')),
  'no-store-used': all(blocks('no-store-with-socket', 'drop-no-store')),
}

// What becomes of a page that is left and come back to, by what it is left with: measured in each set-up.

export const SET_UPS = ['cut', 'blocking', 'firefox'] as const
/**
 * cut: Chromium as it is since 149 · blocking: Chromium as it was before, and as a policy can make
 * it · firefox.
 */
export type SetUp = (typeof SET_UPS)[number]

/**
 * cut: the page is restored, and then its socket fails · alive: it is restored, and its socket goes
 * on · restored: there is no socket that could do either, or none that the page can ask.
 */
export type Fate = 'restored' | 'cut' | 'alive' | 'reloaded' | 'varies' | 'not there'

/** What the panel says before the page is left. */
export type Said = 'restored' | 'reloaded' | 'unknown'

export interface Row {
  /** What the page is left with: unique. */
  readonly title: string
  /** In test/fixtures/pages/bfcache/scenarios.js. */
  readonly scenario: string
  readonly fates: Readonly<Record<SetUp, Fate>>
  /** What Chromium's notRestoredReasons say of a page that is loaded anew; a frame's in brackets. */
  readonly reasons: Readonly<Record<SetUp, string>>
  /** Where that is not the fate: nothing tells beforehand, or not for certain. */
  readonly said: Partial<Readonly<Record<SetUp, Said>>>
  /** The panel has no row for the socket before the page is left. */
  readonly isHidden: boolean
  /** A handler of the page decides: what it does is known from the second time on. */
  readonly isLearnt: boolean
  readonly noStore: boolean
  readonly toAnotherSite: boolean
}

type Options = Partial<Omit<Row, 'fates'>>

const both = (text: string) => ({ cut: text, blocking: text, firefox: '' })

const row = (
  scenario: string,
  cut: Fate,
  blocking: Fate,
  firefox: Fate,
  options: Options = {},
): Row => ({
  title: scenario,
  scenario,
  fates: { cut, blocking, firefox },
  reasons: both('websocket'),
  said: {},
  isHidden: false,
  isLearnt: / in (pagehide|visibilitychange|freeze|beforeunload)$/.test(scenario),
  noStore: false,
  toAnotherSite: false,
  ...options,
})

const unforeseen = (...setUps: readonly SetUp[]) => ({
  said: Object.fromEntries(setUps.map((setUp) => [setUp, 'restored' as const])),
})

const because = (reasons: string) => ({ reasons: both(reasons) })

const WAS_USED = 'masked response-cache-control-no-store websocket-used-with-ccns'

const noStore = (
  scenario: string,
  cut: Fate,
  blocking: Fate,
  firefox: Fate,
  options: Options = because(WAS_USED),
) =>
  row(scenario, cut, blocking, firefox, {
    title: `no-store, ${scenario}`,
    noStore: true,
    ...options,
  })

const toAnotherSite = (
  scenario: string,
  cut: Fate,
  blocking: Fate,
  firefox: Fate,
  options: Options = {},
) => {
  const title = `${scenario}, to another site`
  return row(scenario, cut, blocking, firefox, { title, toAnotherSite: true, ...options })
}

/** A page, and its own socket in each state. */
const sockets: readonly Row[] = [
  row('no socket', 'restored', 'restored', 'restored'),
  row('CLOSED', 'restored', 'restored', 'restored'),
  row('failed', 'restored', 'restored', 'restored'),
  row('CONNECTING', 'cut', 'reloaded', 'reloaded'),
  row('OPEN, idle', 'cut', 'reloaded', 'reloaded'),
  row('OPEN, used', 'cut', 'reloaded', 'reloaded'),
  row('OPEN, the server pushing', 'cut', 'reloaded', 'reloaded'),
  row('OPEN, bytes queued', 'cut', 'reloaded', 'reloaded'),
  row('CLOSING, unanswered', 'restored', 'restored', 'reloaded'),
  row('OPEN, close() in pagehide', 'restored', 'restored', 'reloaded'),
  toAnotherSite('OPEN, close() in pagehide', 'restored', 'restored', 'reloaded'),
  row('OPEN, close() in visibilitychange', 'restored', 'restored', 'reloaded'),
  row('OPEN, close() in freeze', 'restored', 'restored', 'reloaded'),
  row('OPEN, close() in beforeunload', 'restored', 'restored', 'reloaded'),
  row('CONNECTING, close() in pagehide', 'restored', 'restored', 'reloaded', {
    said: { blocking: 'unknown' },
  }),
  toAnotherSite('CONNECTING, close() in pagehide', 'restored', 'reloaded', 'reloaded', {
    said: { blocking: 'unknown' },
  }),
  row('opened in pagehide', 'cut', 'reloaded', 'restored', { isHidden: true }),
]

/** Sockets that are no WebSocket of the page itself. */
const elsewhere: readonly Row[] = [
  row('WebSocketStream, open', 'alive', 'reloaded', 'not there'),
  row('WebSocketStream, connecting', 'alive', 'reloaded', 'not there'),
  row('OPEN in a same-origin iframe', 'cut', 'reloaded', 'reloaded', because('[websocket]')),
  row('OPEN in a cross-origin iframe', 'cut', 'reloaded', 'reloaded', because('masked []')),
  row('OPEN in an iframe that was removed', 'restored', 'restored', 'restored'),
  row('dedicated worker, OPEN', 'cut', 'reloaded', 'reloaded', { said: { firefox: 'unknown' } }),
  row('dedicated worker, CONNECTING', 'cut', 'reloaded', 'reloaded'),
  row('dedicated worker, CLOSED', 'restored', 'restored', 'restored', {
    said: { firefox: 'unknown' },
  }),
  row('dedicated worker, OPEN, terminated', 'restored', 'restored', 'restored', {
    said: { firefox: 'unknown' },
  }),
  row('shared worker, OPEN, idle', 'cut', 'alive', 'alive', {
    said: { firefox: 'unknown' },
    isHidden: true,
  }),
  row('shared worker, OPEN, telling the page', 'varies', 'varies', 'varies', {
    said: { firefox: 'unknown' },
    isHidden: true,
  }),
  row('service worker, OPEN', 'alive', 'alive', 'alive', { said: { firefox: 'unknown' } }),
]

/** What else a browser may mind: where it does, the socket is not to blame alone, or not at all. */
const others: readonly Row[] = [
  noStore('no socket', 'restored', 'restored', 'reloaded'),
  noStore('CLOSED', 'reloaded', 'reloaded', 'reloaded'),
  noStore('failed', 'reloaded', 'reloaded', 'reloaded'),
  noStore('OPEN, idle', 'reloaded', 'reloaded', 'reloaded', {
    reasons: {
      ...both(WAS_USED),
      blocking: 'masked response-cache-control-no-store websocket websocket-used-with-ccns',
    },
  }),
  noStore('OPEN in a same-origin iframe', 'reloaded', 'reloaded', 'reloaded', because('masked')),
  noStore('OPEN in a cross-origin iframe', 'cut', 'reloaded', 'reloaded', because('masked []')),
  noStore('OPEN in an iframe that was removed', 'restored', 'restored', 'reloaded'),
  noStore('dedicated worker, CLOSED', 'reloaded', 'reloaded', 'reloaded', {
    ...because('masked'),
    said: { cut: 'unknown', blocking: 'unknown' },
  }),
  noStore('dedicated worker, OPEN, terminated', 'restored', 'restored', 'reloaded', {
    said: { cut: 'unknown', blocking: 'unknown' },
  }),
  noStore('shared worker, OPEN, idle', 'cut', 'alive', 'reloaded', {
    isHidden: true,
  }),
  row('unload listener', 'reloaded', 'reloaded', 'reloaded', {
    ...because('masked'),
    ...unforeseen('firefox'),
  }),
  row('beforeunload listener', 'restored', 'restored', 'restored'),
  row('RTCPeerConnection', 'reloaded', 'reloaded', 'reloaded', {
    ...because('rtc'),
    ...unforeseen('cut', 'blocking', 'firefox'),
  }),
  row('EventSource', 'restored', 'restored', 'reloaded', unforeseen('firefox')),
  row('fetch in flight', 'restored', 'restored', 'reloaded', unforeseen('firefox')),
  row('BroadcastChannel', 'restored', 'restored', 'restored'),
  row('Web Lock', 'restored', 'restored', 'reloaded', unforeseen('firefox')),
]

export const TRUTH = { sockets, elsewhere, others }

/** What the panel has to say of a page before it is left. */
export function saidOf({ said, fates }: Row, setUp: SetUp): Said {
  return said[setUp] ?? (fates[setUp] === 'reloaded' ? 'reloaded' : 'restored')
}

const WORDS: Readonly<Record<Fate, string>> = {
  restored: 'restored',
  cut: 'restored, socket cut',
  alive: 'restored, socket alive',
  reloaded: 'reloaded',
  varies: 'varies',
  'not there': '–',
}

/** What is said before, where that is not what happens. */
function cellOf(row: Row, setUp: SetUp): string {
  const fate = row.fates[setUp]
  if (fate === 'not there' || fate === 'varies') return WORDS[fate]
  const said = saidOf(row, setUp)
  if (said === (fate === 'reloaded' ? 'reloaded' : 'restored')) return `${WORDS[fate]} ✓`
  return `${WORDS[fate]} (${said === 'unknown' ? 'called uncertain' : 'not foreseen'})`
}

/** The row of the README's table. */
export const readmeRow = (row: Row): string =>
  `| ${row.title} | ${SET_UPS.map((setUp) => cellOf(row, setUp)).join(' | ')} |`

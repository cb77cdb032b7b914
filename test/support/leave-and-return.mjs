// @ts-check
// Leaves the page of a tab, comes back by history, and says what became of it and of its sockets.
import { until } from './until.mjs'

/** @import { Tab } from './session-types' */

/** How many ms what follows `pageshow` may take: 14 were measured for a socket's end. */
const PATIENCE = 200

/**
 * What `window.sockets` of a page holds. A socket elsewhere may be told of by a stand-in.
 * @typedef {EventTarget & { readyState: number, bufferedAmount?: number }} Watchable
 */

/**
 * @typedef {object} SocketEvent
 * @property {string} type
 * @property {number} ms Since `pageshow`; below zero before it.
 * @property {number} [code]
 * @property {boolean} [wasClean]
 */

/**
 * A socket of `window.sockets`, as the page saw it.
 * @typedef {object} SeenSocket
 * @property {number | null} left Its readyState before leaving; null if there was no socket yet.
 * @property {number | null} shown Its readyState in `pageshow`; null in a page that was loaded anew.
 * @property {number | null} later Its readyState when the patience was over.
 * @property {number} queued Its bufferedAmount before leaving.
 * @property {SocketEvent[]} events
 */

/**
 * @typedef {object} NotRestoredReasons
 * @property {string | null} url
 * @property {{ reason: string }[] | null} reasons
 * @property {NotRestoredReasons[] | null} children
 */

/**
 * @typedef {object} Return
 * @property {boolean} restored
 * @property {NotRestoredReasons | null | 'not-supported'} notRestoredReasons
 * @property {SeenSocket[]} sockets
 */

/**
 * @typedef {object} LeaveOptions
 * @property {string} to The address of the page in between.
 * @property {() => unknown} [beforeLeaving] For what a panel says by then.
 * @property {() => unknown} [beforeReturning] For a panel to have heard of the page in between.
 * @property {boolean} [mayReload] A page with a shared worker may still be loaded anew after it was
 *   restored: it has to stay for as long as the patience is.
 */

/**
 * @param {Tab} tab
 * @param {LeaveOptions} options
 * @returns {Promise<Return>}
 */
export async function leaveAndReturn(tab, { to, mayReload = false, ...steps }) {
  const left = await tab.evaluate(watchReturn)
  await steps.beforeLeaving?.()
  await tab.goto(to)
  await steps.beforeReturning?.()
  await tab.back()
  const { sockets, ...rest } = await until('the page to be back', () =>
    tab.evaluate(readReturn, PATIENCE, mayReload),
  )
  return { ...rest, sockets: sockets ?? left }
}

/** @typedef {{ shownAt?: number, sockets: () => SeenSocket[] }} Watch */

/** Runs in the page, and puts there what `readReturn` asks. Returns the sockets before leaving. */
function watchReturn() {
  const page = /** @type {{ sockets?: Watchable[], watch?: Watch }} */ (window)
  /** @type {Map<Watchable, SeenSocket>} */
  const seen = new Map()
  /** @param {Watchable} socket @param {number | null} left */
  const watchSocket = (socket, left) => {
    /** @type {SeenSocket} */
    const told = { left, shown: null, later: null, queued: socket.bufferedAmount ?? 0, events: [] }
    seen.set(socket, told)
    for (const type of ['open', 'error', 'close'])
      socket.addEventListener(type, (event) => {
        const { code, wasClean } = /** @type {CloseEvent} */ (event)
        const details = type === 'close' ? { code, wasClean } : {}
        told.events.push({ type, ms: performance.now(), ...details })
      })
  }
  for (const socket of page.sockets ?? []) watchSocket(socket, socket.readyState)
  const watchNewOnes = () => {
    for (const socket of page.sockets ?? []) if (!seen.has(socket)) watchSocket(socket, null)
  }
  /** @type {Watch} */
  const watch = {
    sockets: () =>
      [...seen].map(([socket, told]) => ({
        ...told,
        later: socket.readyState,
        events: told.events.map((event) => ({ ...event, ms: event.ms - (watch.shownAt ?? 0) })),
      })),
  }
  page.watch = watch
  // not in `pagehide`: a listener there may close sockets, as far as a judge can tell
  addEventListener('pageshow', () => {
    watch.shownAt = performance.now()
    watchNewOnes()
    for (const [socket, told] of seen) told.shown = socket.readyState
  })
  return [...seen.values()]
}

/**
 * Runs in the page that is back, which is the same document only if it was restored.
 *
 * @param {number} patience
 * @param {boolean} mayReload
 * @returns {Omit<Return, 'sockets'> & { sockets: SeenSocket[] | null } | null} null: not settled yet
 */
function readReturn(patience, mayReload) {
  const { watch } = /** @type {{ watch?: Watch }} */ (window)
  const [entry] = performance.getEntriesByType('navigation')
  const { notRestoredReasons = 'not-supported' } =
    /** @type {{ notRestoredReasons?: NotRestoredReasons | null | 'not-supported' }} */ (
      /** @type {unknown} */ (entry)
    )
  const reasons = /** @type {Return['notRestoredReasons']} */ (
    JSON.parse(JSON.stringify(notRestoredReasons))
  )
  if (!watch) {
    if (document.readyState !== 'complete') return null
    return { restored: false, notRestoredReasons: reasons, sockets: null }
  }
  if (watch.shownAt === undefined) return null
  const sockets = watch.sockets()
  const isOver = sockets.every(({ later }) => later === WebSocket.CLOSED) && !mayReload
  if (!isOver && performance.now() - watch.shownAt < patience) return null
  return { restored: true, notRestoredReasons: reasons, sockets }
}

// @ts-check
// What page and panel do while the pipeline is measured: functions that travel there as source text.

/** In the page: begins to send so many texts a second, each with when and which. @param {number} rate @param {number} seconds */
export async function sendSteadily(rate, seconds) {
  const socket = new WebSocket(`ws://${location.host}/drain`)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  const scope = /** @type {Record<string, any>} */ (/** @type {unknown} */ (globalThis))
  const count = rate * seconds
  const began = performance.now()
  /** @type {number[]} */
  const lags = []
  let sent = 0
  let last = began
  const step = () => {
    const now = performance.now()
    lags.push(now - last)
    last = now
    // what a step is late by is caught up within a few: a page that floods does not wait for us
    const due = Math.min(count, ((now - began) * rate) / 1_000, sent + rate / 20)
    for (; sent < due; sent++) socket.send(`${Date.now()} ${sent} `.padEnd(100, 'm'))
    if (sent < count) return void setTimeout(step, 4)
    lags.sort((a, b) => a - b)
    scope.steady = {
      took: performance.now() - began,
      lagP95: lags[Math.floor(lags.length * 0.95)],
    }
  }
  step()
  return count
}

/** In the page: null while it sends. */
export const steady = () =>
  /** @type {{ steady?: { took: number, lagP95: number } }} */ (globalThis).steady ?? null

/** In the panel: from now on, ms from each key to the frame that shows what came of it. */
export function timeKeys() {
  /** @type {number[]} */
  const keys = []
  Object.assign(window, { keys })
  addEventListener(
    'keydown',
    ({ timeStamp }) =>
      requestAnimationFrame(() => setTimeout(() => keys.push(performance.now() - timeStamp))),
    { capture: true },
  )
}

export const keyTimes = () =>
  /** @type {{ keys: number[] }} */ (/** @type {unknown} */ (window)).keys

/** In the panel: ms from each call to the frame that has its row; of the rows that come into view. */
export function timeRows() {
  /** @type {Map<string, number>} */
  const seen = new Map()
  Object.assign(window, { seen })
  const look = () => {
    for (const row of document.querySelectorAll('[data-kind="message-sent"]')) {
      const [at = '', nth = ''] = (row.querySelector('.message-preview')?.textContent ?? '').split(
        ' ',
      )
      if (nth !== '' && !seen.has(nth)) seen.set(nth, Date.now() - Number(at))
    }
    requestAnimationFrame(look)
  }
  look()
}

export const rowTimes = () => [
  .../** @type {{ seen: Map<string, number> }} */ (/** @type {unknown} */ (window)).seen.values(),
]

/** In the panel: what it has got. Rows that were dropped for want of room came, too. */
export function counted() {
  const numberIn = (/** @type {string} */ selector) =>
    Number((document.querySelector(selector)?.textContent ?? '').replace(/\D/g, ''))
  const scroller = document.querySelector('[data-testid="message-scroller"]')
  return {
    sent:
      document.querySelector('[data-testid="socket-row"] [data-cell="sent"]')?.textContent ?? '',
    rows: Number(scroller?.getAttribute('aria-rowcount')) - 3 + numberIn('.counts-dropped'),
  }
}

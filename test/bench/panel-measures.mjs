// @ts-check
// What is measured in the panel's page: functions that travel there as source text.

/** Feeds facts until there are so many. @param {number} count */
export async function feed(count) {
  const scope = /** @type {Record<string, any>} */ (/** @type {unknown} */ (globalThis))
  scope.feed(count)
  while (scope.fed().told < count) await new Promise((resolve) => setTimeout(resolve, 20))
  await new Promise((resolve) => setTimeout(resolve, 100)) // what was told is taken
  return { payloads: scope.fed().payloads }
}

/** Scrolls by so many px with each frame; ms of the frames. @param {number} frames @param {number} step */
export async function scroll(frames, step) {
  const scroller = document.querySelector('[data-testid="message-scroller"]')
  if (!scroller) throw new Error('no table')
  scroller.scrollTop = scroller.scrollHeight / 3
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  for (let times = 0; times < 10; times++) await frame()
  /** @type {number[]} */
  const took = []
  let blank = 0
  let before = await frame()
  for (let times = 0; times < frames; times++) {
    scroller.scrollTop += step
    const now = await frame()
    took.push(now - before)
    before = now
    const { left, top, width, height } = scroller.getBoundingClientRect()
    const seen = document.elementFromPoint(left + width / 2, top + height / 2)
    if (!seen?.closest('[data-testid="message-row"]')) blank += 1
  }
  return { took, blank }
}

/** Jumps to so many places; ms until the rows there stand in the document. @param {number} times */
export async function jump(times) {
  const scroller = document.querySelector('[data-testid="message-scroller"]')
  if (!scroller) throw new Error('no table')
  const first = () =>
    scroller.querySelector('[data-testid="message-row"]')?.getAttribute('aria-rowindex') ?? ''
  /** @type {number[]} */
  const took = []
  for (let time = 0; time < times; time++) {
    const before = first()
    const began = performance.now()
    scroller.scrollTop = ((time * 0.37) % 1) * (scroller.scrollHeight - scroller.clientHeight)
    while (first() === before && performance.now() - began < 2_000)
      await new Promise((resolve) => requestAnimationFrame(resolve))
    took.push(performance.now() - began)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return took
}

/**
 * Types a filter; ms until all rows were looked at, the longest time for which nothing else could run.
 *
 * @param {string} text
 */
export async function filter(text) {
  const input = /** @type {HTMLInputElement | null} */ (
    document.querySelector('[data-testid="filter"]')
  )
  const scroller = document.querySelector('[data-testid="message-scroller"]')
  if (!input || !scroller) throw new Error('no filter')
  const count = () => scroller.getAttribute('aria-rowcount')
  const before = count()
  let longest = 0
  let beat = performance.now()
  const { port1, port2 } = new MessageChannel()
  let isOver = false
  port2.onmessage = () => {
    const now = performance.now()
    longest = Math.max(longest, now - beat)
    beat = now
    if (!isOver) setTimeout(() => port1.postMessage(0))
  }
  port1.postMessage(0)
  const began = performance.now()
  input.value = text
  input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  const isDone = () => count() !== before && scroller.getAttribute('aria-busy') === 'false'
  await new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!isDone()) return
      observer.disconnect()
      resolve(null)
    })
    observer.observe(scroller, { attributes: true })
    setTimeout(resolve, 60_000)
  })
  const took = performance.now() - began
  isOver = true
  await new Promise((resolve) => setTimeout(resolve, 30))
  return { took, longest, rows: Number(count()) - 1 }
}

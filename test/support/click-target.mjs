// @ts-check
// What a click is aimed at: it is made once it would reach that, as a person would make it.

/**
 * Runs in the panel: there is such an element, it is where it was a frame ago, and nothing lies over it
 * (a dialog that is closing, a table that is about to be another).
 *
 * @param {string} selector
 * @returns {Promise<boolean>}
 */
export async function canBeClicked(selector) {
  const element = document.querySelector(selector)
  if (!element) return false
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
  const place = () => {
    const { left, top, right, bottom } = element.getBoundingClientRect()
    return [left, top, right, bottom]
  }
  const before = place()
  await new Promise(requestAnimationFrame)
  await new Promise(requestAnimationFrame)
  const [left = 0, top = 0, right = 0, bottom = 0] = place()
  if ([left, top, right, bottom].join() !== before.join()) return false
  const x = (Math.max(left, 0) + Math.min(right, window.innerWidth)) / 2
  const y = (Math.max(top, 0) + Math.min(bottom, window.innerHeight)) / 2
  return element.contains(document.elementFromPoint(x, y))
}

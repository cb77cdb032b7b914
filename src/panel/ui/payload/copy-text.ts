// Puts text on the clipboard, from a panel whose frame may be denied the clipboard API.

/** The old way first: it works in the panels of both browsers. */
function copySelection(text: string): boolean {
  const area = document.createElement('textarea')
  area.value = text
  area.className = 'out-of-sight'
  const focused = document.activeElement
  document.body.append(area)
  area.select()
  try {
    return document.execCommand('copy')
  } finally {
    area.remove()
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  }
}

/** False: the browser refused. */
export async function copyText(text: string): Promise<boolean> {
  if (copySelection(text)) return true
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/**
 * Text that is still to come, however long it takes: the browser is told of it at the key or click,
 * after which it lets a panel copy for some seconds only. False: it wants another one.
 */
export async function copyComing(coming: Promise<string>): Promise<boolean> {
  const blob = coming.then((text) => new Blob([text], { type: 'text/plain' }))
  blob.catch(() => {}) // told by `coming`
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })])
    return true
  } catch {
    return copyText(await coming)
  }
}

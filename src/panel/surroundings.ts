// What the panel runs in: the extension, the page beside it.
import { browser } from '../platform/browser'
import { askPage } from '../platform/inspected-window'

/** The extension was neither updated nor removed. */
export const isAlive = () => {
  try {
    return browser.runtime.id !== undefined
  } catch {
    return false
  }
}

/** Whether scripts may run in the page: then only the content scripts are missing. */
export async function isOpenToUs(): Promise<boolean> {
  try {
    return /^(https?|file):$/.test(await askPage('location.protocol'))
  } catch {
    return false
  }
}

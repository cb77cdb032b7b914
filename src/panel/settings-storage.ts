// Where the settings are kept: one record in `storage.local`, which tells every open panel of a change.
import { browser } from '../platform/browser'
import type { SettingsHost } from './settings'
import { KEYS_OF_BEFORE, withChoicesOfBefore } from './settings-of-before'

const KEY = 'settings'

/** The old keys go only when the record has what they had. */
async function keep(record: object): Promise<void> {
  await browser.storage.local.set({ [KEY]: record })
  await browser.storage.local.remove([...KEYS_OF_BEFORE])
}

export const settingsStorage: SettingsHost = {
  async read() {
    const { [KEY]: record, ...beside } = await browser.storage.local.get([KEY, ...KEYS_OF_BEFORE])
    const joined = withChoicesOfBefore(record, beside)
    if (joined === null) return record
    keep(joined).catch(() => {}) // in force, and tried again the next time
    return joined
  },
  write: (record) => browser.storage.local.set({ [KEY]: record }),
  watch(changed) {
    browser.storage.local.onChanged.addListener((changes) => {
      if (KEY in changes) changed(changes[KEY]?.newValue)
    })
  },
  after(ms, task) {
    const timer = setTimeout(task, ms)
    return () => clearTimeout(timer)
  },
}

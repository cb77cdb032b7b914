// The settings while a file is looked at: the reader's own, followed and changed, and let go of with the file.
import { effect } from '@preact/signals'
import { Settings } from './settings'
import { readSettings, type SettingsRecord } from './settings-record'

export interface FileSettings {
  readonly settings: Settings
  dispose(): void
}

/** What signals of the file's session remember is tied to this, not to what lives as long as the panel. */
export async function fileSettings(own: Settings): Promise<FileSettings> {
  let dispose = () => {}
  const settings = new Settings({
    read: async () => own.values.peek(),
    async write(record) {
      const values = readSettings(record)
      for (const name of Object.keys(values) as (keyof SettingsRecord)[])
        if (JSON.stringify(values[name]) !== JSON.stringify(own.values.peek()[name]))
          own.set(name, values[name])
    },
    watch(changed) {
      dispose = effect(() => changed(own.values.value))
    },
    after(ms, task) {
      const timer = setTimeout(task, ms)
      return () => clearTimeout(timer)
    },
  })
  await settings.restore()
  return { settings, dispose: () => dispose() }
}

// Where the reader's .proto files are kept: beside the settings, since they are long.
import { browser } from '../platform/browser'
import type { ProtoHost } from './decoded/proto-files'

const KEY = 'protoFiles'

export const protoStorage: ProtoHost = {
  read: async () => (await browser.storage.local.get(KEY))[KEY],
  write: (files) => browser.storage.local.set({ [KEY]: files }),
  watch(changed) {
    browser.storage.local.onChanged.addListener((changes) => {
      if (KEY in changes) changed()
    })
  },
}

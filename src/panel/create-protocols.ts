// What the reading of protocols runs on in the panel: its store, its settings, a worker.
import { effect, untracked } from '@preact/signals'
import { Decoding } from './decoded/decoding'
import { ProtoFiles } from './decoded/proto-files'
import { choiceFor } from './decoded/protocol-choices'
import { startDecodeWorker } from './decoded/start-decode-worker'
import type { Payloads } from './payloads'
import { protoStorage } from './proto-storage'
import type { Settings } from './settings'
import type { Store } from './store/store'
import type { View } from './store/view'

interface Parts {
  readonly store: Store
  readonly view: View
  readonly payloads: Payloads
  readonly settings: Settings
  after(ms: number, task: () => void): () => void
}

export interface Protocols {
  readonly decoding: Decoding
  readonly protoFiles: ProtoFiles
}

export function createProtocols({ store, view, payloads, settings, after }: Parts): Protocols {
  const decoding = new Decoding({
    ...{ store, after, start: startDecodeWorker },
    read: (row) => payloads.read(row),
    bring: (row) => store.rows.bring(row),
    choiceFor: (url) => choiceFor(settings.values.peek().protocolChoices, url),
    looksAt: () => view.socket.peek(),
    changed(rows) {
      store.changed()
      view.review(rows)
    },
  })
  const choices = settings.field('protocolChoices')
  effect(() => {
    choices.value
    untracked(() => decoding.rechosen())
  })
  return { decoding, protoFiles: new ProtoFiles(protoStorage) }
}

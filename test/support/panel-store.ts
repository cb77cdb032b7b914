// A store as the inbox fills it, for tests of what the panel shows.
import { Store } from '../../src/panel/store/store'
import type { Hello } from '../../src/wire/packets'

export const testHello = (document: string, more: Partial<Hello>): Hello => ({
  kind: 'hello',
  version: 1,
  document,
  url: `http://localhost/${document}`,
  place: { depth: 0, name: '', hasOpener: false },
  timeOrigin: 0,
  arrival: { type: 'navigate', notRestoredReasons: null, restoredAt: null },
  ...more,
})

export function createTestStore(rows?: number) {
  const forgotten: string[] = []
  const store = new Store({ forget: (id) => forgotten.push(id), added: () => {} }, rows)
  const come = (document: string, more: Partial<Hello> = {}) => {
    const frameId = more.place?.depth ? 5 : 0
    store.hello(testHello(document, more), {
      frameId,
      documentId: document,
      url: '',
      origin: 'http://localhost',
    })
  }
  return { store, come, forgotten }
}

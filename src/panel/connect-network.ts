// Has the browser's network panel tell of handshakes and workers: what it logs, and what happens meanwhile.
import {
  ownScripts,
  readNetworkLog,
  tellsOfScripts,
  watchNetworkLog,
} from '../platform/network-log'
import { HIDDEN_EVENT, SHOWN_EVENT } from '../wire/panel-events'
import { after } from './after'
import type { Bfcache } from './bfcache/bfcache'
import { createNetwork, type Network } from './network/network'
import type { LinkStatus } from './store/status'
import type { Store } from './store/store'
import type { View } from './store/view'

interface Parts {
  readonly store: Store
  readonly view: View
  readonly status: LinkStatus
  /** It is told of the same log. */
  readonly bfcache: Bfcache
}

export function connectNetwork({ store, view, status, bfcache }: Parts): Network {
  const network = createNetwork({
    ...{ store, ownScripts, harTells: tellsOfScripts, after, now: Date.now },
    async readHar() {
      const har = await readNetworkLog()
      bfcache.log(har)
      return har
    },
    onLogTooMuch(isUnread) {
      status.isLogUnread.value = isUnread
    },
    mayInsert: () => !view.paused.peek(),
  })
  watchNetworkLog((entry) => {
    network.entry(entry)
    bfcache.entry(entry)
  })
  addEventListener(HIDDEN_EVENT, () => {
    network.log.pause()
    bfcache.lookedAt(false)
  })
  addEventListener(SHOWN_EVENT, () => {
    network.log.resume()
    bfcache.lookedAt(true)
  })
  return network
}

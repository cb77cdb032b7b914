// Has the browser's network panel tell of handshakes and workers: what it logs, and what happens meanwhile.
import { hasNetworkLog, ownScripts, readNetworkLog, watchNetworkLog } from '../platform/network-log'
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
  const readHar = async () => {
    const har = await readNetworkLog()
    bfcache.rules.log(har)
    return har
  }
  const network = createNetwork({
    ...{ store, ownScripts, after, now: Date.now },
    readHar: hasNetworkLog ? readHar : null,
    onLogTooMuch(isUnread) {
      status.isLogUnread.value = isUnread
    },
    mayInsert: () => !view.paused.peek(),
  })
  if (hasNetworkLog)
    watchNetworkLog((entry) => {
      network.entry(entry)
      bfcache.rules.entry(entry)
    })
  addEventListener(HIDDEN_EVENT, () => {
    network.log?.pause()
    bfcache.lookedAt(false)
  })
  addEventListener(SHOWN_EVENT, () => {
    network.log?.resume()
    bfcache.lookedAt(true)
  })
  return network
}

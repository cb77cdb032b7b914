// How things stand between panel and page: what is shown instead of an empty list.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Store } from './store'

/** `updated`: the extension was updated or removed, this panel is an orphan. */
export type LinkState = 'connecting' | 'connected' | 'lost' | 'updated'

/**
 * `restricted`: a page of the browser or a store, closed to extensions. `reload`: the page is older
 * than the extension, or runs the scripts of another version of it.
 */
export type PageState = 'unknown' | 'reachable' | 'restricted' | 'reload'

/** What the panel as a whole has to say; `ready`: there are sockets or rows to show. */
export type Status =
  | 'connecting'
  | 'disconnected'
  | 'updated'
  | 'restricted'
  | 'reload'
  | 'empty'
  | 'ready'

export class LinkStatus {
  readonly link: Signal<LinkState> = signal('connecting')
  readonly page: Signal<PageState> = signal('unknown')
  /** The browser's own log of requests holds too much to be read: what only it tells stands still. */
  readonly isLogUnread: Signal<boolean> = signal(false)
  readonly status: ReadonlySignal<Status>

  constructor(store: Store) {
    this.status = computed(() => {
      store.version.value
      if (this.link.value === 'updated') return 'updated'
      if (store.sockets.length > 0 || store.rows.all.length > 0) return 'ready'
      if (this.link.value === 'lost') return 'disconnected'
      const page = this.page.value
      if (this.link.value === 'connecting' || page === 'unknown') return 'connecting'
      return page === 'restricted' || page === 'reload' ? page : 'empty'
    })
  }
}

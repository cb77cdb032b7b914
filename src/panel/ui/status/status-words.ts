// Which state the panel is in, and the words for it.
import type { Session } from '../../session'
import type { Status } from '../../store/status'
import type { MessageKey } from '../words/translate'

/** Not `ready`: then there is nothing to say. */
export type ShownStatus = Exclude<Status, 'ready'>

export interface StatusWords {
  readonly title: MessageKey
  readonly text: MessageKey | null
  /** Reloading the page is the way on. */
  readonly offersReload: boolean
}

const words = (title: MessageKey, text: MessageKey | null, offersReload = false): StatusWords => ({
  title,
  text,
  offersReload,
})

export const STATUS_WORDS: Readonly<Record<ShownStatus, StatusWords>> = {
  connecting: words('statusConnecting', 'statusConnectingText', true),
  disconnected: words('statusDisconnected', 'statusDisconnectedText'),
  updated: words('statusUpdated', 'statusUpdatedText'),
  restricted: words('statusRestricted', 'statusRestrictedText'),
  reload: words('statusReload', 'statusReloadText', true),
  empty: words('statusEmpty', 'statusEmptyText', true),
}

export interface Screen {
  /** Fills the panel: there is nothing else to show. */
  readonly screen: ShownStatus | null
  /** Stands above what is still to be read. */
  readonly notice: ShownStatus | null
}

/** What was captured stays readable whatever happens: then the state is told in one line above it. */
/** @param isReading the reader is at what the panel has to tell without any socket. */
export function screenOf({ store, status }: Session, isReading = false): Screen {
  store.version.value
  const shown = status.status.value
  if (store.sockets.length === 0 && store.rows.all.length === 0 && !isReading)
    return { screen: shown === 'ready' ? null : shown, notice: null }
  if (shown === 'updated') return { screen: null, notice: 'updated' }
  if (status.link.value === 'lost') return { screen: null, notice: 'disconnected' }
  const page = status.page.value
  return { screen: null, notice: page === 'restricted' || page === 'reload' ? page : null }
}

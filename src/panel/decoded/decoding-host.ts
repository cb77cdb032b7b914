// What the reading of protocols needs of the panel.
import type { Choice } from '../../decoders/connection'
import type { Row } from '../store/rows'
import type { SocketRecord } from '../store/sockets'
import type { Store } from '../store/store'
import type { DecodeAnswer } from './decode-job'
import type { ContentHost } from './row-content'
import type { DecodeWorker } from './start-decode-worker'

export interface DecodingHost extends ContentHost {
  readonly store: Store
  start(onAnswer: (answer: DecodeAnswer) => void, onFailure: () => void): DecodeWorker
  /** What the reader has decided for a URL. */
  choiceFor(url: string): Choice
  /** The socket that is looked at is read first. */
  looksAt(): SocketRecord | null
  /** What these rows say has changed. */
  changed(rows: readonly Row[]): void
}

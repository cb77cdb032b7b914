// What a message of Phoenix Channels is made of, however it was serialized.
import type { Body } from '../decoder'
import type { Parts } from '../parts'

/** How it came; `push` and `broadcast` are told apart where the serializer does. */
export type Kind = 'push' | 'reply' | 'broadcast' | 'message'

export interface ChannelMessage {
  readonly kind: Kind
  readonly joinRef: string | null
  readonly ref: string | null
  readonly topic: string
  readonly event: string
  /** Of a reply, what it wraps. */
  readonly status: string | null
  readonly payload: Parts | null
  readonly body: Body | undefined
  readonly size?: number
}

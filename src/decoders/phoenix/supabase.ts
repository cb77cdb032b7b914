// Supabase Realtime on Phoenix Channels: which of the application's events one of its three carries.
// https://supabase.com/docs/guides/realtime/protocol
import { labelIn, textIn } from '../parts'
import type { ChannelMessage } from './channel-message'

/** `broadcast cursor`, `presence track`, `postgres_changes INSERT todos`; undefined: not of Supabase. */
export function supabaseName({ topic, event, payload }: ChannelMessage): string | undefined {
  if (!topic.startsWith('realtime:') || !payload) return undefined
  const inner = textIn(payload, 'event')
  switch (event) {
    case 'broadcast':
    case 'presence':
      return inner && `${event} ${inner}`
    case 'postgres_changes': {
      const data = payload.inside('data')
      return [event, labelIn(data, 'type'), labelIn(data, 'table')].filter(Boolean).join(' ')
    }
    default:
      return undefined
  }
}

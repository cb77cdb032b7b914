// How Phoenix Channels are recognised, and Phoenix LiveView on them.
import type { Card, Evidence } from '../card'

const CHANNELS: readonly Evidence[] = [
  { of: 'subprotocol', matches: /^phoenix$/, weight: 'sure' },
  { of: 'url', matches: /\/websocket\/?\?(.*&)?vsn=[12]\.0\.0/, weight: 'strong' },
  { of: 'url', matches: /\/realtime\/v1\/websocket/, weight: 'strong' }, // Supabase
  {
    of: 'text',
    by: 'page',
    matches: /^\["?\w+"?,"?\w+"?,"[^"]*","phx_(join|leave)",/,
    weight: 'strong',
  },
  {
    of: 'text',
    by: 'server',
    matches: /^\[("[^"]*"|null),("[^"]*"|null),"[^"]*","phx_(reply|close|error)",/,
    weight: 'strong',
  },
  { of: 'text', by: 'page', matches: /^\[null,"\w+","phoenix","heartbeat",/, weight: 'strong' },
  {
    of: 'text',
    by: 'page',
    matches: /^\{(?=.*"topic":)(?=.*"ref":).*?"event":\s*"(phx_join|phx_leave|heartbeat)"/,
    weight: 'strong',
  },
  {
    of: 'text',
    by: 'server',
    matches: /^\{(?=.*"topic":).*?"event":\s*"phx_(reply|close|error)"/,
    weight: 'strong',
  },
]

export const phoenix: Card = {
  id: 'phoenix',
  title: 'Phoenix Channels',
  specification: 'https://hexdocs.pm/phoenix/writing_a_channels_client.html',
  evidence: CHANNELS,
  load: async () => (await import('./decoder')).phoenix,
}

/** It has all the evidence of channels, and more: so it wins where it has any of its own. */
export const phoenixLiveView: Card = {
  id: 'phoenix-liveview',
  title: 'Phoenix LiveView',
  specification: 'https://hexdocs.pm/phoenix_live_view/js-interop.html',
  evidence: [
    ...CHANNELS,
    { of: 'url', matches: /\/live\/websocket/, weight: 'strong' },
    { of: 'text', matches: /^\[[^,]*,[^,]*,"lvu?:/, weight: 'strong' },
  ],
  load: async () => (await import('./live-view')).phoenixLiveView,
}

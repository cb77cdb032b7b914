// The protocols that are known: one line each. The first of two that fit alike wins.
import { ably } from './ably/card'
import { actionCable } from './actioncable/card'
import { bayeux } from './bayeux/card'
import type { Card } from './card'
import { centrifuge } from './centrifuge/card'
import { colyseus } from './colyseus/card'
import { ddp } from './ddp/card'
import { liveReload, nextHmr, vite, webpackDevServer } from './dev-servers/card'
import { chromeDevTools, webDriverBiDi } from './devtools-protocol/card'
import { discord } from './discord/card'
import { engineIo } from './engine-io/card'
import { firebase } from './firebase/card'
import { appSyncEvents, graphqlTransportWs, graphqlWs } from './graphql/card'
import { hocuspocus } from './hocuspocus/card'
import { homeAssistant } from './home-assistant/card'
import { irc } from './irc/card'
import { jsonRpc } from './json-rpc/card'
import { jupyter } from './jupyter/card'
import { mqtt } from './mqtt/card'
import { nats } from './nats/card'
import { nostr } from './nostr/card'
import { ocpp } from './ocpp/card'
import { phoenix, phoenixLiveView } from './phoenix/card'
import { pusher } from './pusher/card'
import { rSocket } from './rsocket/card'
import { shareDb } from './sharedb/card'
import { signalR } from './signalr/card'
import { signalRClassic } from './signalr-classic/card'
import { sip } from './sip/card'
import { socketIo } from './socket-io/card'
import { socketCluster } from './socketcluster/card'
import { sockJs } from './sockjs/card'
import { stomp } from './stomp/card'
import { streamlit } from './streamlit/card'
import { trpc } from './trpc/card'
import { wamp } from './wamp/card'
import { xmpp } from './xmpp/card'
import { yjs } from './yjs/card'
import { zws } from './zws/card'

/** Byte streams, and what is made of records. */
const STREAMS: readonly Card[] = [
  sockJs,
  stomp,
  mqtt,
  nats,
  zws,
  signalR,
  signalRClassic,
  xmpp,
  yjs,
  hocuspocus,
  sip,
  irc,
  rSocket,
]

/** Calls, channels and topics, most of them JSON. */
const CALLS: readonly Card[] = [
  socketCluster,
  phoenix,
  phoenixLiveView,
  wamp,
  actionCable,
  graphqlTransportWs,
  graphqlWs,
  appSyncEvents,
  trpc, // before JSON-RPC, which some of its versions are
  jsonRpc,
  chromeDevTools,
  webDriverBiDi,
  pusher,
  centrifuge,
  ocpp,
  shareDb,
  vite,
  webpackDevServer,
  nextHmr,
  liveReload,
  ably,
  bayeux,
  colyseus,
  ddp,
  discord,
  firebase,
  homeAssistant,
  jupyter,
  nostr,
  streamlit,
]

export const CARDS: readonly Card[] = [socketIo, engineIo, ...STREAMS, ...CALLS]

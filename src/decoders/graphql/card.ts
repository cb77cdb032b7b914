// How the protocols of GraphQL over WebSocket are recognised: their subprotocols are named the other way round.
import type { Card } from '../card'

/** Spoken by the library `graphql-ws`. */
export const graphqlTransportWs: Card = {
  id: 'graphql-transport-ws',
  title: 'GraphQL over WebSocket',
  specification: 'https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md',
  evidence: [
    { of: 'subprotocol', matches: /^graphql-transport-ws$/, weight: 'sure' },
    { of: 'text', matches: /^\{.*?"type":\s*"connection_(init|ack)"/, weight: 'weak' },
    {
      of: 'text',
      by: 'page',
      matches: /^\{(?=.*"payload":\s*\{)(?=.*"query":).*?"type":\s*"subscribe"/,
      weight: 'strong',
    },
    {
      of: 'text',
      by: 'server',
      matches: /^\{(?=.*"payload":\s*\{\s*"(data|errors)":).*?"type":\s*"next"/,
      weight: 'strong',
    },
  ],
  load: async () => (await import('./decoder')).graphql,
}

/** Spoken by `subscriptions-transport-ws`, and by AWS AppSync. */
export const graphqlWs: Card = {
  id: 'graphql-ws',
  title: 'GraphQL over WebSocket (legacy)',
  specification:
    'https://github.com/apollographql/subscriptions-transport-ws/blob/master/PROTOCOL.md',
  evidence: [
    { of: 'subprotocol', matches: /^graphql-(ws|subscriptions)$/, weight: 'sure' },
    { of: 'text', matches: /^\{.*?"type":\s*"connection_(init|ack)"/, weight: 'weak' },
    {
      of: 'text',
      by: 'page',
      matches: /^\{(?=.*"payload":\s*\{).*?"type":\s*"start"/,
      weight: 'strong',
    },
    {
      of: 'text',
      by: 'server',
      matches: /^\{(?=.*"payload":\s*\{\s*"(data|errors)":).*?"type":\s*"data"/,
      weight: 'strong',
    },
    { of: 'text', by: 'server', matches: /^\{"type":\s*"ka"/, weight: 'weak' },
  ],
  load: async () => (await import('./decoder')).graphql,
}

export const appSyncEvents: Card = {
  id: 'appsync-events',
  title: 'AWS AppSync Events',
  specification:
    'https://docs.aws.amazon.com/appsync/latest/eventapi/event-api-websocket-protocol.html',
  evidence: [{ of: 'subprotocol', matches: /^aws-appsync-event-ws$/, weight: 'sure' }],
  load: async () => (await import('./decoder')).graphql,
}

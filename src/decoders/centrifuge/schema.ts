// The messages of Centrifuge's protobuf variant: field numbers of its two versions.
// https://github.com/centrifugal/protocol/blob/master/definitions/client.proto

/** `map`: of texts, by text. */
export type Kind = 'text' | 'bytes' | 'number' | 'flag' | 'map' | Schema

export interface Schema {
  readonly [field: number]: readonly [name: string, kind: Kind]
}

const INFO: Schema = {
  1: ['user', 'text'],
  2: ['client', 'text'],
  3: ['conn_info', 'bytes'],
  4: ['chan_info', 'bytes'],
}
const ERROR: Schema = { 1: ['code', 'number'], 2: ['message', 'text'], 3: ['temporary', 'flag'] }
const CHANNEL: Schema = { 1: ['channel', 'text'] }
const DATA: Schema = { 1: ['data', 'bytes'] }
const EMPTY: Schema = {}
const PUBLICATION: Schema = {
  4: ['data', 'bytes'],
  5: ['info', INFO],
  6: ['offset', 'number'],
  7: ['tags', 'map'],
}
const DISCONNECT: Schema = {
  1: ['code', 'number'],
  2: ['reason', 'text'],
  3: ['reconnect', 'flag'],
}

const CONNECT: Schema = {
  1: ['token', 'text'],
  2: ['data', 'bytes'],
  4: ['name', 'text'],
  5: ['version', 'text'],
}
const CONNECTED: Schema = {
  1: ['client', 'text'],
  2: ['version', 'text'],
  3: ['expires', 'flag'],
  4: ['ttl', 'number'],
  5: ['data', 'bytes'],
  7: ['ping', 'number'],
  8: ['pong', 'flag'],
  9: ['session', 'text'],
  10: ['node', 'text'],
}
const SUBSCRIBE: Schema = {
  1: ['channel', 'text'],
  2: ['token', 'text'],
  3: ['recover', 'flag'],
  6: ['epoch', 'text'],
  7: ['offset', 'number'],
  8: ['data', 'bytes'],
  9: ['positioned', 'flag'],
  10: ['recoverable', 'flag'],
  11: ['join_leave', 'flag'],
}
const SUBSCRIBED: Schema = {
  1: ['expires', 'flag'],
  2: ['ttl', 'number'],
  3: ['recoverable', 'flag'],
  6: ['epoch', 'text'],
  8: ['recovered', 'flag'],
  9: ['offset', 'number'],
  10: ['positioned', 'flag'],
  11: ['data', 'bytes'],
  14: ['id', 'number'],
}
const PUBLISH: Schema = { 1: ['channel', 'text'], 2: ['data', 'bytes'] }
const RPC: Schema = { 1: ['data', 'bytes'], 2: ['method', 'text'] }
const PUSH: Schema = {
  1: ['id', 'number'],
  2: ['channel', 'text'],
  4: ['pub', PUBLICATION],
  5: ['join', { 1: ['info', INFO] }],
  6: ['leave', { 1: ['info', INFO] }],
  7: ['unsubscribe', { 2: ['code', 'number'], 3: ['reason', 'text'] }],
  8: ['message', DATA],
  9: ['subscribe', EMPTY],
  10: ['connect', CONNECTED],
  11: ['disconnect', DISCONNECT],
  12: ['refresh', EMPTY],
}

/** Version 1 has a number for the method and bytes for its parameters; version 2 a field for each. */
export const COMMAND: Schema = {
  1: ['id', 'number'],
  2: ['method', 'number'],
  3: ['params', 'bytes'],
  4: ['connect', CONNECT],
  5: ['subscribe', SUBSCRIBE],
  6: ['unsubscribe', CHANNEL],
  7: ['publish', PUBLISH],
  8: ['presence', CHANNEL],
  9: ['presence_stats', CHANNEL],
  10: ['history', CHANNEL],
  11: ['ping', EMPTY],
  12: ['send', DATA],
  13: ['rpc', RPC],
  14: ['refresh', { 1: ['token', 'text'] }],
  15: ['sub_refresh', { 1: ['channel', 'text'], 2: ['token', 'text'] }],
}

/** Of version 1, a `result` is bytes; in version 2 nothing has its number. */
export const REPLY: Schema = {
  1: ['id', 'number'],
  2: ['error', ERROR],
  3: ['result', 'bytes'],
  4: ['push', PUSH],
  5: ['connect', CONNECTED],
  6: ['subscribe', SUBSCRIBED],
  7: ['unsubscribe', EMPTY],
  8: ['publish', EMPTY],
  9: ['presence', EMPTY],
  10: ['presence_stats', EMPTY],
  11: ['history', EMPTY],
  12: ['ping', EMPTY],
  13: ['rpc', DATA],
  14: ['refresh', EMPTY],
  15: ['sub_refresh', EMPTY],
}

/** What the bytes of version 1 hold, by the name of the method. */
export const PARAMS: Readonly<Record<string, Schema>> = {
  connect: CONNECT,
  subscribe: SUBSCRIBE,
  unsubscribe: CHANNEL,
  publish: PUBLISH,
  presence: CHANNEL,
  presence_stats: CHANNEL,
  history: CHANNEL,
  send: DATA,
  rpc: RPC,
}

export const PUSH_1: Schema = {
  1: ['type', 'number'],
  2: ['channel', 'text'],
  3: ['data', 'bytes'],
}

// Commands and replies of Centrifuge's first version, made like those of the second.
import { numberIn, type Parts, textIn, ValueParts } from '../parts'
import { lookUp } from '../table'
import { readMessage } from './protobuf'
import { PARAMS, PUSH_1, type Schema } from './schema'

/** By their numbers in version 1. */
const METHODS = [
  ...['connect', 'subscribe', 'unsubscribe', 'publish', 'presence', 'presence_stats'],
  ...['history', 'ping', 'send', 'rpc', 'refresh', 'sub_refresh'],
]
export const PUSHES = [
  ...[
    'pub',
    'join',
    'leave',
    'unsubscribe',
    'message',
    'subscribe',
    'connect',
    'disconnect',
    'refresh',
  ],
]

/** What a command is named by: its field in version 2, its method (number or name; 0 is left out) in 1. */
export function methodIn(fields: Parts): string | undefined {
  const own = METHODS.find((name) => fields.names.includes(name))
  if (own !== undefined) return own
  if (!fields.names.includes('method') && !fields.names.includes('params')) return undefined
  return textIn(fields, 'method') ?? METHODS[numberIn(fields, 'method') ?? 0]
}

/** Bytes within are a message of their own in the protobuf variant. */
function within(fields: Parts, name: string, schema: Schema | undefined): Parts | null {
  const bytes = fields.get(name)
  if (!(bytes instanceof Uint8Array)) return fields.inside(name)
  return ValueParts.of(schema && readMessage(bytes, schema), 'protobuf')
}

export const paramsIn = (fields: Parts, method: string): Parts | null =>
  fields.inside(method) ?? within(fields, 'params', lookUp(PARAMS, method))

/** A push of version 1 is the result of no command. */
export const pushIn = (fields: Parts): Parts | null =>
  fields.inside('push') ??
  (fields.key('id') === undefined ? within(fields, 'result', PUSH_1) : null)

export function pushKind(push: Parts): string {
  const own = PUSHES.find((name) => push.names.includes(name))
  return own ?? PUSHES[numberIn(push, 'type') ?? 0] ?? 'push'
}

// One channel and its operations as AsyncAPI 3.0 has them. https://www.asyncapi.com/docs/reference/specification/v3.0.0
import type { Direction, GatheredChannel, GatheredMessage } from './gathered-channel'
import { Ids } from './ids'

export interface DescribedChannel {
  readonly channel: object
  readonly operations: Readonly<Record<string, object>>
}

const describeMessage = ({ name, contentType, payload, examples }: GatheredMessage) => ({
  name,
  contentType,
  payload,
  ...(examples.length > 0 && { examples: examples.map((example) => ({ payload: example })) }),
})

/** https://github.com/asyncapi/bindings/tree/master/websockets */
function bindingOf({ query, protocols, sockets }: GatheredChannel) {
  const names = [...query.keys()]
  const required = names.filter((name) => query.get(name) === sockets)
  const properties = Object.fromEntries(names.map((name) => [name, { type: 'string' }]))
  const protocol = { type: 'string', enum: [...protocols].sort() }
  return {
    method: 'GET',
    ...(names.length > 0 && {
      query: { type: 'object', properties, ...(required.length > 0 && { required }) },
    }),
    ...(protocols.size > 0 && {
      headers: { type: 'object', properties: { 'Sec-WebSocket-Protocol': protocol } },
    }),
    bindingVersion: '0.1.0',
  }
}

const SAID = { send: 'sent', receive: 'received' } as const

/** @param id its key @param server that of its server */
export function describeChannel(
  gathered: GatheredChannel,
  id: string,
  server: string,
): DescribedChannel {
  const { path, parameters } = gathered.address
  const messages: Record<string, object> = {}
  const operations: Record<string, object> = {}
  const ids = new Ids()
  for (const action of ['send', 'receive'] as const satisfies readonly Direction[]) {
    const refs = gathered.of(action).map((message) => {
      const key = ids.for(`${SAID[action]}-${message.name}`, SAID[action])
      messages[key] = describeMessage(message)
      return { $ref: `#/channels/${id}/messages/${key}` }
    })
    if (refs.length === 0) continue
    operations[`${action}-${id}`] = {
      action,
      channel: { $ref: `#/channels/${id}` },
      messages: refs,
    }
  }
  const channel = {
    address: path,
    servers: [{ $ref: `#/servers/${server}` }],
    ...(parameters.length > 0 && {
      parameters: Object.fromEntries(parameters.map((name) => [name, {}])),
    }),
    messages,
    bindings: { ws: bindingOf(gathered) },
  }
  return { channel, operations }
}

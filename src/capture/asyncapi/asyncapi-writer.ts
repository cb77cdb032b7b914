// Drafts an AsyncAPI 3.0 document from a capture: what the page sends and receives, as seen from the page.
import { CHANNELS } from '../../wire/capture-limits'
import type { Fact, MessageFact } from '../../wire/facts'
import type { Captured, CaptureHeader } from '../captured'
import { isoTime } from '../iso-time'
import type { CaptureWriter } from '../stream/write-capture'
import { type Address, addressOf } from './address'
import { describeChannel } from './describe-channel'
import { GatheredChannel } from './gathered-channel'
import { Ids } from './ids'
import { type NamedMessage, nameMessage } from './message-name'

/** What is known of a message: by a decoder of its protocol, or by itself. null: nothing. */
export type NameMessage = (
  message: MessageFact,
  content: string | Uint8Array,
  document: string,
) => NamedMessage | null

const byItself: NameMessage = (_, content) => nameMessage(content)

const isMessage = (fact: Fact): fact is MessageFact => 'nth' in fact && 'payload' in fact

class Gathered {
  readonly channels = new Map<string, GatheredChannel>()
  /** Messages that the document is made of, and those that are not whole, or of no known channel. */
  messages = 0
  passedOver = 0
  private readonly bySocket = new Map<string, GatheredChannel>()

  constructor(private readonly name: NameMessage) {}

  take({ document, fact }: Extract<Captured, { kind: 'fact' }>): void {
    if (!('socket' in fact)) return
    const key = `${fact.socket} ${document}`
    if (fact.kind === 'socket-created') this.takeSocket(key, fact.url)
    const channel = this.bySocket.get(key)
    if (fact.kind === 'socket-opened' && fact.protocol !== '') channel?.protocols.add(fact.protocol)
    if (isMessage(fact) && fact.kind !== 'message-discarded')
      this.takeMessage(fact, document, channel)
  }

  private takeSocket(key: string, url: string): void {
    const address = addressOf(url)
    const channel = address && this.channelAt(address)
    if (!address || !channel) return
    channel.addSocket(address)
    this.bySocket.set(key, channel)
  }

  private channelAt(address: Address): GatheredChannel | null {
    const key = `${address.protocol}://${address.host}${address.path}`
    const known = this.channels.get(key)
    if (known) return known
    if (this.channels.size >= CHANNELS) return null
    const fresh = new GatheredChannel(address)
    this.channels.set(key, fresh)
    return fresh
  }

  private takeMessage(fact: MessageFact, document: string, channel?: GatheredChannel): void {
    const { content, rest } = fact.payload
    const isWhole = rest === 'none' && content !== null && !(content instanceof Blob)
    const named = isWhole ? this.name(fact, content, document) : null
    if (!channel || !named || !isWhole) {
      this.passedOver += 1
      return
    }
    this.messages += 1
    channel.addMessage(fact.kind === 'message-sent' ? 'send' : 'receive', named, content.length)
  }
}

function infoOf({ messages, passedOver, channels }: Gathered, { tool, exportedAt }: CaptureHeader) {
  const hosts = new Set([...channels.values()].map(({ address }) => address.host))
  const parts = [
    `Drafted by ${tool} on ${isoTime(exportedAt)} from a capture of ${messages} messages, as the page`,
    'sends and receives them. Types, required fields and enumerations are those that were seen.',
    ...(passedOver > 0 ? [`Messages that could not be looked at: ${passedOver}.`] : []),
  ]
  return {
    title: `WebSockets of ${[...hosts].join(', ') || 'no server'}`,
    version: '0.1.0',
    description: parts.join(' '),
  }
}

function documentOf(gathered: Gathered, header: CaptureHeader): object {
  const servers: Record<string, object> = {}
  const channels: Record<string, object> = {}
  const operations: Record<string, object> = {}
  const serverIds = new Map<string, string>()
  const [ofServers, ofChannels] = [new Ids(), new Ids()]
  for (const channel of gathered.channels.values()) {
    const { protocol, host, path } = channel.address
    const server = serverIds.get(`${protocol}://${host}`) ?? ofServers.for(host, 'server')
    serverIds.set(`${protocol}://${host}`, server)
    servers[server] = { host, protocol }
    const id = ofChannels.for(path, 'root')
    const described = describeChannel(channel, id, server)
    channels[id] = described.channel
    Object.assign(operations, described.operations)
  }
  const info = infoOf(gathered, header)
  return { asyncapi: '3.0.0', info, servers, channels, operations }
}

/** @param name asked for every message; without it, JSON tells its name itself */
export function asyncApiWriter(header: CaptureHeader, name = byItself): CaptureWriter {
  const gathered = new Gathered(name)
  return {
    begin: () => '',
    write(record) {
      if (record.kind === 'fact') gathered.take(record)
      return ''
    },
    end: () => [`${JSON.stringify(documentOf(gathered, header), null, 2)}\n`],
  }
}

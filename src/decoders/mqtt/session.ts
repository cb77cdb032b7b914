// What a connection of MQTT remembers: its version, topics by alias and by the id of a packet on its way.

import { type Known, remember } from '../known'
import type { Packet } from './packet'
import type { Properties } from './properties'
import type { Content } from './read'

/** Plain data. */
export interface Session {
  /** Of the protocol, as CONNECT writes it: 3, 4, 5. */
  version: number
  /** CONNECT was read, or something that only one version has. */
  isCertain: boolean
  /** Topics by direction and alias. */
  readonly aliases: Known
  /** Topics by direction and packet identifier: answers are about them. */
  readonly flying: Known
}

export const session = (version: number): Session => ({
  ...{ version, isCertain: false, aliases: new Map(), flying: new Map() },
})

/** A bridge sets the highest bit. */
const versionIn = (body: Uint8Array): number | undefined => {
  const length = (body[0] ?? 0) * 256 + (body[1] ?? 0)
  const version = body[2 + length]
  return version === undefined ? undefined : version & 0x7f
}

/**
 * CONNECT says it. Who comes later learns it from packets that older versions write shorter, or do not
 * have; until then it is 3.1.1.
 */
export function learnVersion(of: Session, { type, body, length }: Packet, sent: boolean): void {
  const told = type === 'CONNECT' ? versionIn(body.bytes) : undefined
  const isAck = ['CONNACK', 'PUBACK', 'PUBREC', 'PUBREL', 'PUBCOMP'].includes(type)
  const isNewer =
    type === 'AUTH' ||
    (isAck && length > 2) ||
    (type === 'UNSUBACK' && length > 2) ||
    (type === 'DISCONNECT' && (length > 0 || !sent))
  if (told !== undefined) Object.assign(of, { version: told, isCertain: true })
  else if (!of.isCertain && isNewer) Object.assign(of, { version: 5, isCertain: true })
}

const side = (sent: boolean): string => (sent ? '>' : '<')

/** An alias stands for the topic that came with it last, in the same direction. */
export function topicOf(of: Session, topic: string, properties: Properties, sent: boolean): string {
  const alias = properties['Topic Alias']
  if (typeof alias !== 'number') return topic
  const key = `${side(sent)}${alias}`
  if (topic !== '') remember(of.aliases, key, topic)
  return topic !== '' ? topic : (of.aliases.get(key) ?? '')
}

/** `p`: of a message that is published, by whom it is. `s`: of a subscription. */
const keyOf = (type: string, id: number, sent: boolean): string =>
  `${type.includes('SUB') ? 's' : 'p'}${side(sent)}${id}`

/** Who published says PUBREL, the other side the rest. */
const isAnswer = (type: string): boolean => /ACK$|PUBREC|PUBCOMP/.test(type)

/** Filters of one packet that it is named after. */
const NAMED = 10

/** Answers are about the topics of what they answer. */
export function aboutTopic(
  of: Session,
  { type }: Packet,
  { id, topics }: Content,
  sent: boolean,
): string | undefined {
  const topic = topics.length > 0 ? topics.slice(0, NAMED).join(', ') : undefined
  if (id === 0) return topic
  const key = keyOf(type, id, isAnswer(type) ? !sent : sent)
  if (topic === undefined) return of.flying.get(key)
  remember(of.flying, key, topic)
  return topic
}

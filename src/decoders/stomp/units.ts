// What a frame of STOMP says in one line, what it asks or answers, and what later frames refer to.
import { bodyOf } from '../bytes/body'
import type { Unit } from '../decoder'
import { type Known, remember } from '../known'
import { line, short } from '../line'
import type { Frame, Version } from './frame'

/** Plain data. */
export interface Session {
  version: Version
  isConnected: boolean
  /** Destinations by the id of their subscription. */
  readonly destinations: Known
  /** Ids of subscriptions whose messages await no ACK. */
  readonly automatic: Known
  /** Destinations by what an ACK says of a message. */
  readonly delivered: Known
}

export const session = (version: Version): Session => ({
  ...{ version, isConnected: false },
  ...{ destinations: new Map(), automatic: new Map(), delivered: new Map() },
})

const SENT = ['CONNECT', 'STOMP', 'SEND', 'SUBSCRIBE', 'UNSUBSCRIBE', 'ACK', 'NACK'].concat(
  ...['BEGIN', 'COMMIT', 'ABORT', 'DISCONNECT'],
)
const RECEIVED = ['CONNECTED', 'MESSAGE', 'RECEIPT', 'ERROR']

const ROLES: Readonly<Record<string, Unit['role']>> = {
  CONNECT: 'opening',
  STOMP: 'opening',
  CONNECTED: 'opening',
  DISCONNECT: 'closing',
  ERROR: 'error',
}

interface Said {
  readonly name?: string | undefined
  readonly line?: string
  readonly asks?: string | undefined
  readonly answers?: string | undefined
}

type Read = (header: (name: string) => string | undefined, of: Session) => Said

const connect: Read = (header) => ({
  asks: 'connect',
  line: line(
    short(header('host') ?? ''),
    header('accept-version') && short(`accept-version ${header('accept-version')}`),
    header('heart-beat') && short(`heart-beat ${header('heart-beat')}`),
  ),
})

const connected: Read = (header, of) => {
  const version = header('version') ?? '1.0'
  if (version === '1.0' || version === '1.1' || version === '1.2') of.version = version
  of.isConnected = true
  return {
    answers: 'connect',
    line: line(
      short(`version ${version}`),
      short(header('server') ?? ''),
      header('heart-beat') && short(`heart-beat ${header('heart-beat')}`),
    ),
  }
}

/** Of 1.0, which may have no id, the destination is the id. */
const idOf = (header: (name: string) => string | undefined) =>
  header('id') ?? header('destination') ?? ''

const subscribe: Read = (header, of) => {
  const name = header('destination')
  const id = idOf(header)
  if (name !== undefined) remember(of.destinations, id, name)
  const ack = header('ack') ?? 'auto'
  of.automatic.delete(id)
  if (ack === 'auto') remember(of.automatic, id, ack)
  return {
    name,
    line: line(
      short(name ?? ''),
      header('id') && short(`id ${header('id')}`),
      ack !== 'auto' && short(`ack ${ack}`),
    ),
  }
}

const unsubscribe: Read = (header, of) => {
  const name = of.destinations.get(idOf(header)) ?? header('destination')
  return { name, line: line(short(name ?? ''), header('id') && short(`id ${header('id')}`)) }
}

const message: Read = (header, of) => {
  const subscription = header('subscription')
  const name = header('destination') ?? of.destinations.get(subscription ?? '')
  const key = header('ack') ?? header('message-id')
  const isAutomatic = of.automatic.has(subscription ?? name ?? '')
  if (key !== undefined && name !== undefined && !isAutomatic) remember(of.delivered, key, name)
  return {
    name,
    line: line(short(name ?? ''), subscription && short(`subscription ${subscription}`)),
    asks: key === undefined || isAutomatic ? undefined : `ack ${key}`,
  }
}

const acknowledge: Read = (header, of) => {
  const key = header('id') ?? header('message-id') ?? ''
  const name = of.delivered.get(key)
  return { name, answers: `ack ${key}`, line: line(short(name ?? ''), short(`id ${key}`)) }
}

const send: Read = (header) => {
  const name = header('destination')
  return { name, line: short(name ?? '') }
}

const receipt: Read = (header) => ({ line: short(`receipt-id ${header('receipt-id') ?? ''}`) })

const error: Read = (header, of) => ({
  line: short(header('message') ?? '', 120),
  answers: of.isConnected ? undefined : 'connect',
})

const nothing: Read = () => ({})

const READERS: Readonly<Record<string, Read>> = {
  ...{ CONNECT: connect, STOMP: connect, CONNECTED: connected, SEND: send, RECEIPT: receipt },
  ...{ SUBSCRIBE: subscribe, UNSUBSCRIBE: unsubscribe, MESSAGE: message, ERROR: error },
  ...{ ACK: acknowledge, NACK: acknowledge },
}

/** A receipt can be asked for by every frame but CONNECT. */
function pairing(header: (name: string) => string | undefined, said: Said) {
  const wanted = header('receipt')
  const given = header('receipt-id')
  const asks = wanted === undefined ? said.asks : `receipt ${wanted}`
  const answers = given === undefined ? said.answers : `receipt ${given}`
  return { ...(asks ? { asks } : {}), ...(answers ? { answers } : {}) }
}

function problemOf({ command, isSound }: Frame, sent: boolean): Unit['problem'] {
  const [own, other] = sent ? [SENT, RECEIVED] : [RECEIVED, SENT]
  if (other.includes(command)) return 'unexpected'
  if (!own.includes(command)) return 'unknown'
  return isSound ? undefined : 'malformed'
}

export function unitOf(frame: Frame, of: Session, sent: boolean): Unit {
  const { command, headers, body } = frame
  const header = (name: string) => headers.get(name)
  const problem = problemOf(frame, sent)
  const said = (Object.hasOwn(READERS, command) ? READERS[command] : undefined) ?? nothing
  const { name, line: own, asks, answers } = said(header, of)
  const transaction = header('transaction') && short(`transaction ${header('transaction')}`)
  const receiptWanted = header('receipt') && short(`receipt ${header('receipt')}`)
  const payload = bodyOf(body, header('content-type'))
  const role = ROLES[command]
  return {
    type: command,
    line: line(own, transaction, receiptWanted),
    fields: Object.fromEntries(headers),
    ...(name === undefined ? {} : { name }),
    ...(payload ? { size: body.length, body: payload } : {}),
    ...(role ? { role } : {}),
    ...(problem ? { problem } : {}),
    ...pairing(header, { asks, answers }),
  }
}

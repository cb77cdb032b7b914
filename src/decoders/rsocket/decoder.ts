// RSocket over WebSocket: a frame a message; what belongs together has the number of its stream.
// https://rsocket.io/about/protocol
import { bodyOf } from '../bytes/body'
import { utf8 } from '../bytes/cursor'
import type { Body, Decoder, Message, Unit } from '../decoder'
import { type Known, remember } from '../known'
import { line, short } from '../line'
import { COMPLETE, FOLLOWS, type Frame, NEXT, readFrame } from './frame'
import { routeOf } from './route'

/** Plain data. */
interface State {
  metadataType: string
  dataType: string
  /** Routes by stream. */
  readonly routes: Known
}

const ERRORS: Readonly<Record<number, string>> = {
  ...{ 1: 'INVALID_SETUP', 2: 'UNSUPPORTED_SETUP', 3: 'REJECTED_SETUP', 4: 'REJECTED_RESUME' },
  ...{ 257: 'CONNECTION_ERROR', 258: 'CONNECTION_CLOSE', 513: 'APPLICATION_ERROR' },
  ...{ 514: 'REJECTED', 515: 'CANCELED', 516: 'INVALID' },
}

const ROLES: Readonly<Record<string, Unit['role']>> = {
  ...{ SETUP: 'opening', LEASE: 'opening', RESUME: 'opening', RESUME_OK: 'opening' },
  ...{ KEEPALIVE: 'heartbeat', ERROR: 'error' },
}

function learn(state: State, { type, fields }: Frame): void {
  const metadata = fields['metadata MIME type']
  const data = fields['data MIME type']
  if (type !== 'SETUP' || typeof metadata !== 'string' || typeof data !== 'string') return
  Object.assign(state, { metadataType: short(metadata, 256), dataType: short(data, 256) })
}

function nameOf(state: State, { stream, metadata, type }: Frame): string | undefined {
  const key = String(stream)
  const route = type.startsWith('REQUEST_') ? routeOf(metadata, state.metadataType) : undefined
  if (route !== undefined) remember(state.routes, key, route)
  return route ?? (stream === 0 ? undefined : state.routes.get(key))
}

function keysOf({ type, stream, flags }: Frame): Pick<Unit, 'asks' | 'answers' | 'more'> {
  const key = `stream ${stream}`
  switch (type) {
    case 'REQUEST_RESPONSE':
    case 'REQUEST_STREAM':
    case 'REQUEST_CHANNEL':
      return { asks: key }
    case 'PAYLOAD':
      return { answers: key, ...((flags & COMPLETE) === 0 ? { more: true } : {}) }
    case 'ERROR':
      return { answers: stream === 0 ? 'connection' : key }
    case 'SETUP':
    case 'RESUME':
      return { asks: 'connection' }
    case 'RESUME_OK':
      return { answers: 'connection' }
    case 'KEEPALIVE':
      return (flags & FOLLOWS) !== 0 ? { asks: 'keepalive' } : { answers: 'keepalive' }
    default:
      return {}
  }
}

function flagNames({ type, flags }: Frame): string[] {
  if (type === 'PAYLOAD' || type === 'REQUEST_CHANNEL')
    return [
      ...((flags & NEXT) !== 0 ? ['next'] : []),
      ...((flags & COMPLETE) !== 0 ? ['complete'] : []),
      ...((flags & FOLLOWS) !== 0 ? ['follows'] : []),
    ]
  return type === 'KEEPALIVE' && (flags & FOLLOWS) !== 0 ? ['respond'] : []
}

function toldOf(frame: Frame): string {
  const { type, fields, data } = frame
  const code = fields['error code']
  if (type === 'ERROR' && typeof code === 'number')
    return line(ERRORS[code] ?? `0x${code.toString(16)}`, short(utf8(data), 120))
  const count = fields['initial request n'] ?? fields['request n']
  return typeof count === 'number' ? `n ${count}` : ''
}

function dataOf({ data, type }: Frame, dataType: string): Body | undefined {
  return type === 'ERROR' ? undefined : bodyOf(data, type === 'SETUP' ? '' : dataType)
}

function unitOf(state: State, frame: Frame, { missing }: Message): Unit {
  const { type, stream, fields, metadata, isKnown, isSound } = frame
  learn(state, frame)
  const name = nameOf(state, frame)
  const body = dataOf(frame, state.dataType)
  const role = ROLES[type]
  const problem = missing > 0 ? 'cut' : !isKnown ? 'unknown' : isSound ? undefined : 'malformed'
  const hasFields = Object.keys(fields).length > 0 || metadata.length > 0
  return {
    type,
    line: line(
      name && short(name),
      stream > 0 && `stream ${stream}`,
      toldOf(frame),
      ...flagNames(frame),
    ),
    ...(hasFields ? { fields: { ...fields, ...(metadata.length > 0 ? { metadata } : {}) } } : {}),
    ...(name === undefined ? {} : { name }),
    ...(body ? { size: frame.data.length + missing, body } : {}),
    ...(role ? { role } : {}),
    ...(problem ? { problem } : {}),
    ...keysOf(frame),
  }
}

export const rSocket: Decoder<State> = {
  start: () => ({ metadataType: '', dataType: '', routes: new Map() }),
  read(state, message) {
    if (typeof message.content === 'string') return null
    const frame = readFrame(message.content)
    return frame && [unitOf(state, frame, message)]
  },
}

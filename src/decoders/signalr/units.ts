// What a record of SignalR says in one line, and what it asks or answers.
import type { Unit } from '../decoder'
import { type Known, remember } from '../known'
import { line, quoted, short } from '../line'
import { type Kept, TYPES, type Type, textField } from './record'

/** Plain data. */
export interface Session {
  isShaken: { sent: boolean; received: boolean }
  /** Targets by direction and invocationId. */
  readonly targets: Known
  /** Streams that an invocation brings along, by direction and id. */
  readonly uploads: Known
}

export const session = (): Session => ({
  isShaken: { sent: false, received: false },
  ...{ targets: new Map(), uploads: new Map() },
})

const side = (sent: boolean): string => (sent ? '>' : '<')

/** Without a type, first of its direction: what protocol is spoken, and whether that is fine. */
export function handshakeUnit(kept: Kept, sent: boolean, text: string): Unit {
  const error = textField(kept, 'error')
  const protocol = textField(kept, 'protocol')
  const { version } = kept.fields
  return {
    type: sent ? 'HandshakeRequest' : 'HandshakeResponse',
    role: error === undefined ? 'opening' : 'error',
    line: line(protocol && `${short(protocol)} ${version}`, error && short(error, 120)),
    [sent ? 'asks' : 'answers']: 'handshake',
    ...(text === '{}' ? {} : { body: { kind: 'json', text } }),
    ...(kept.isBroken || (sent && protocol === undefined) ? { problem: 'malformed' } : {}),
  }
}

const ROLES: Readonly<Partial<Record<Type, Unit['role']>>> = { Ping: 'heartbeat', Close: 'closing' }

/** Whose invocation an id is: the one who completes it did not begin it. */
function targetOf(of: Session, type: Type, id: string, sent: boolean): string | undefined {
  const own = of.targets.get(`${side(sent)}${id}`)
  const other = of.targets.get(`${side(!sent)}${id}`)
  if (type === 'CancelInvocation') return own
  return of.uploads.get(`${side(sent)}${id}`) ?? other
}

function learn(
  of: Session,
  { fields }: Kept,
  target: string,
  id: string | undefined,
  sent: boolean,
) {
  if (id !== undefined) remember(of.targets, `${side(sent)}${id}`, target)
  const { streamIds } = fields
  if (!Array.isArray(streamIds)) return
  for (const stream of streamIds.slice(0, 100))
    remember(of.uploads, `${side(sent)}${String(stream)}`, target)
}

function keysOf(of: Session, type: Type, id: string | undefined, sent: boolean) {
  if (id === undefined) return {}
  const key = `invocation ${id}`
  const isUpload = of.uploads.has(`${side(sent)}${id}`)
  switch (type) {
    case 'Invocation':
    case 'StreamInvocation':
      return { asks: key }
    case 'StreamItem':
      return isUpload ? {} : { answers: key, more: true }
    case 'Completion':
      return isUpload ? {} : { answers: key }
    default:
      return {}
  }
}

const NEED_ID: readonly Type[] = [
  'StreamItem',
  'Completion',
  'StreamInvocation',
  'CancelInvocation',
]
const NEED_TARGET: readonly Type[] = ['Invocation', 'StreamInvocation']

function isSound(kept: Kept, type: Type): boolean {
  if (kept.isBroken) return false
  if (NEED_ID.includes(type) && textField(kept, 'invocationId') === undefined) return false
  if (type === 'Ack' || type === 'Sequence') return Number.isFinite(Number(kept.fields.sequenceId))
  return !NEED_TARGET.includes(type) || textField(kept, 'target') !== undefined
}

function typeUnit(of: Session, type: Type, kept: Kept, sent: boolean): Unit {
  const id = textField(kept, 'invocationId')
  const target = textField(kept, 'target')
  if (target !== undefined) learn(of, kept, target, id, sent)
  const name = target ?? (id === undefined ? undefined : targetOf(of, type, id, sent))
  const error = textField(kept, 'error')
  const { sequenceId } = kept.fields
  const role = error === undefined ? ROLES[type] : 'error'
  return {
    type,
    line: line(
      name !== undefined && quoted(name),
      id !== undefined && `id ${short(id)}`,
      sequenceId !== undefined && `sequenceId ${String(sequenceId)}`,
      error !== undefined && short(error, 120),
    ),
    ...(Object.keys(kept.fields).length > 0 ? { fields: kept.fields } : {}),
    ...(name === undefined ? {} : { name }),
    ...(kept.body ? { body: kept.body } : {}),
    ...(role ? { role } : {}),
    ...(isSound(kept, type) ? {} : { problem: 'malformed' }),
    ...keysOf(of, type, id, sent),
  }
}

export function unitOf(of: Session, kept: Kept, sent: boolean): Unit {
  const type = kept.type === null ? undefined : TYPES[kept.type - 1]
  if (type !== undefined) return typeUnit(of, type, kept, sent)
  const name = textField(kept, 'target')
  const { fields, body } = kept
  return {
    type: kept.type === null ? 'record' : `type ${kept.type}`,
    problem: kept.type === null ? 'malformed' : 'unknown',
    ...(name === undefined ? {} : { name, line: quoted(name) }),
    ...(Object.keys(fields).length > 0 ? { fields } : {}),
    ...(body ? { body } : {}),
  }
}

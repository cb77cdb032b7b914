// What a packet of Socket.IO says in one line, and what it asks or answers.
import type { Body, Unit } from '../decoder'
import { fieldOf, isFields, parsed, textOf } from '../json-text'
import { line, quoted, short } from '../line'
import type { Packet, Type } from './packet'

const isEvent = (type: Type) => type === 'EVENT' || type === 'BINARY_EVENT'
const isAck = (type: Type) => type === 'ACK' || type === 'BINARY_ACK'

/** The first argument of an event, also where the end of the packet is not here. */
function eventName({ data }: Packet): string | undefined {
  if ('value' in data) return Array.isArray(data.value) ? textOf(data.value[0]) : undefined
  const start = /^\[\s*("(?:[^"\\]|\\.)*")/.exec(data.text.slice(0, 512))?.[1]
  const name = start === undefined ? undefined : parsed(`[${start}]`)
  return Array.isArray(name) ? textOf(name[0]) : undefined
}

function bodyOf({ data }: Packet): Body | undefined {
  if ('value' in data) return { kind: 'value', value: data.value, format: 'MessagePack' }
  return data.text === '' ? undefined : { kind: 'json', text: data.text }
}

function keysOf({ type, id, namespace }: Packet, sent: boolean): Pick<Unit, 'asks' | 'answers'> {
  const key = `${namespace}#${id}`
  if (isEvent(type)) return id === null ? {} : { asks: key }
  if (isAck(type)) return { answers: key }
  if (type === 'CONNECT') return { [sent ? 'asks' : 'answers']: `connect ${namespace}` }
  if (type === 'CONNECT_ERROR') return { answers: `connect ${namespace}` }
  return {}
}

/** A text of an older server, or `{message, data}`. */
function errorText({ data }: Packet): string | undefined {
  const told = 'value' in data ? data.value : parsed(data.text)
  if (isFields(told)) return textOf(fieldOf(told, 'message'))
  return 'text' in data ? data.text.replaceAll('"', '') : textOf(told)
}

const ROLES: Readonly<Partial<Record<Type, Unit['role']>>> = {
  CONNECT: 'opening',
  DISCONNECT: 'closing',
  CONNECT_ERROR: 'error',
}

/** Whether what follows the head is as the type wants it. */
function isSound({ type, data }: Packet): boolean {
  if ('text' in data && data.text === '') return !isEvent(type) && !isAck(type)
  const value = 'value' in data ? data.value : parsed(data.text)
  if (isEvent(type)) return Array.isArray(value) && value.length > 0
  if (isAck(type)) return Array.isArray(value)
  return 'value' in data || value !== undefined || type === 'CONNECT_ERROR'
}

export function unitOf(packet: Packet, sent: boolean, isCut: boolean): Unit {
  const { type, namespace, id, attachments } = packet
  const name = isEvent(type) ? eventName(packet) : undefined
  const body = bodyOf(packet)
  const role = ROLES[type]
  const problem = isCut ? 'cut' : isSound(packet) ? undefined : 'malformed'
  const where = namespace === '/' ? '' : short(namespace)
  const called = name === undefined ? '' : quoted(name)
  const error = type === 'CONNECT_ERROR' && short(errorText(packet) ?? '')
  return {
    type,
    line: line([where, called].filter(Boolean).join(' '), id !== null && `ack ${id}`, error),
    fields: {
      namespace,
      ...(id === null ? {} : { id }),
      ...(attachments > 0 ? { attachments } : {}),
    },
    ...(name === undefined ? {} : { name }),
    ...(body ? { body } : {}),
    ...(role ? { role } : {}),
    ...(problem ? { problem } : {}),
    ...keysOf(packet, sent),
  }
}

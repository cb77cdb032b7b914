// What a stanza of XMPP says in one line, and what it asks or answers.
import type { Unit, Value } from '../decoder'
import { line, quoted, short } from '../line'
import type { Element } from './scan'

/** A stanza: its element, those directly within it, and all in their order. */
export interface Stanza {
  readonly root: Element
  readonly children: readonly Element[]
  readonly all: readonly Element[]
}

type Read = (stanza: Stanza, sent: boolean) => Partial<Unit>

const attribute = ({ root }: Stanza, name: string): string | undefined => root.attributes.get(name)

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

const childOf = ({ children }: Stanza, name: string): Element | undefined =>
  children.find((child) => local(child.name) === name)

const textOf = (stanza: Stanza, name: string): string | undefined => childOf(stanza, name)?.text

/** `to` of what is sent, `from` of what is received: the other side. */
const other = (stanza: Stanza, sent: boolean): string =>
  short(attribute(stanza, sent ? 'to' : 'from') ?? '')

/** The condition within an error, a failure: the first element that is not its text. */
function conditionOf(stanza: Stanza, within: Element | undefined): string {
  const from = within ? stanza.all.indexOf(within) : -1
  if (!within || from < 0) return ''
  const after = stanza.all.slice(from + 1)
  const end = after.findIndex(({ depth }) => depth <= within.depth)
  const inner = after
    .slice(0, end < 0 ? undefined : end)
    .filter(({ depth }) => depth === within.depth + 1)
  const condition = inner.find(({ name }) => local(name) !== 'text')
  const text = inner.find(({ name }) => local(name) === 'text')
  return line(condition && short(local(condition.name)), text && short(text.text, 120))
}

/** What a query is about: the namespace of the element within. */
function topicOf({ children }: Stanza): string | undefined {
  const child = children.find(({ name }) => local(name) !== 'error')
  return child && (child.attributes.get('xmlns') ?? child.name)
}

const iq: Read = (stanza, sent) => {
  const type = attribute(stanza, 'type') ?? ''
  const id = attribute(stanza, 'id')
  const name = topicOf(stanza)
  const isAnswer = type === 'result' || type === 'error'
  const error = type === 'error' ? conditionOf(stanza, childOf(stanza, 'error')) : ''
  return {
    line: line(short(type), name && short(name), other(stanza, sent), error),
    ...(name === undefined ? {} : { name }),
    ...(id === undefined ? {} : { [isAnswer ? 'answers' : 'asks']: `iq ${id}` }),
    ...(type === 'error' ? { role: 'error' } : {}),
    ...(/^(get|set|result|error)$/.test(type) && id !== undefined ? {} : { problem: 'malformed' }),
  }
}

const message: Read = (stanza, sent) => {
  const type = attribute(stanza, 'type')
  const body = textOf(stanza, 'body')
  const name = attribute(stanza, sent ? 'to' : 'from')
  const inner = body === undefined ? stanza.children[0] : undefined
  const error = type === 'error' ? conditionOf(stanza, childOf(stanza, 'error')) : ''
  return {
    line: line(
      short(type ?? ''),
      other(stanza, sent),
      error !== '' ? error : body === undefined ? inner && short(local(inner.name)) : quoted(body),
    ),
    ...(name === undefined ? {} : { name }),
    ...(type === 'error' ? { role: 'error' } : {}),
  }
}

const presence: Read = (stanza, sent) => {
  const type = attribute(stanza, 'type')
  const name = attribute(stanza, sent ? 'to' : 'from')
  const error = type === 'error' ? conditionOf(stanza, childOf(stanza, 'error')) : ''
  return {
    line: line(
      short(type ?? ''),
      other(stanza, sent),
      short(textOf(stanza, 'show') ?? ''),
      short(textOf(stanza, 'status') ?? ''),
      error,
    ),
    ...(name === undefined ? {} : { name }),
    ...(type === 'error' ? { role: 'error' } : {}),
  }
}

const open: Read = (stanza, sent) => ({
  role: 'opening',
  line: short(attribute(stanza, sent ? 'to' : 'from') ?? ''),
  [sent ? 'asks' : 'answers']: 'open',
})

const close: Read = (stanza) => ({
  role: 'closing',
  line: short(attribute(stanza, 'see-other-uri') ?? ''),
})

const features: Read = (stanza) => ({
  role: 'opening',
  line: short(stanza.children.map(({ name }) => local(name)).join(' '), 120),
})

const streamError: Read = (stanza) => ({ role: 'error', line: conditionOf(stanza, stanza.root) })

/** SASL, and SASL 2 (XEP-0388): each step answers the one before. */
const auth: Read = (stanza) => ({
  ...{ role: 'opening', asks: 'sasl' },
  line: short(attribute(stanza, 'mechanism') ?? ''),
})
const challenge: Read = () => ({ role: 'opening', answers: 'sasl', asks: 'challenge' })
const response: Read = () => ({ role: 'opening', answers: 'challenge', asks: 'sasl' })
const success: Read = (stanza) => ({
  ...{ role: 'opening', answers: 'sasl' },
  line: short(textOf(stanza, 'authorization-identifier') ?? ''),
})
const failure: Read = (stanza) => ({
  ...{ role: 'error', answers: 'sasl', line: conditionOf(stanza, stanza.root) },
})

/** Stream management, XEP-0198. */
const acknowledgement: Read = (stanza) => ({
  ...{ role: 'heartbeat', answers: 'r' },
  line: short(`h ${attribute(stanza, 'h') ?? ''}`),
})
const request: Read = () => ({ role: 'heartbeat', asks: 'r' })
const enable: Read = () => ({ role: 'opening', asks: 'enable' })
const enabled: Read = (stanza) => ({
  ...{ role: 'opening', answers: 'enable' },
  line: short(attribute(stanza, 'id') ?? ''),
})
const resume: Read = (stanza) => ({
  ...{ role: 'opening', asks: 'enable' },
  line: short(attribute(stanza, 'previd') ?? ''),
})
const notEnabled: Read = (stanza) => ({
  ...{ role: 'error', answers: 'enable', line: conditionOf(stanza, stanza.root) },
})

const READERS: Readonly<Record<string, Read>> = {
  ...{ iq, message, presence, open, close },
  ...{ 'stream:stream': open, 'stream:features': features, features },
  ...{ 'stream:error': streamError, error: streamError },
  ...{
    auth,
    authenticate: auth,
    challenge,
    response,
    success,
    failure,
    abort: close,
    continue: challenge,
  },
  ...{
    r: request,
    a: acknowledgement,
    enable,
    enabled,
    resume,
    resumed: enabled,
    failed: notEnabled,
  },
}

const fieldsOf = ({ root }: Stanza): Record<string, Value> => Object.fromEntries(root.attributes)

/** null: an element that XMPP does not have at that place. */
export function unitOf(stanza: Stanza, sent: boolean, text: string): Unit | null {
  const { name } = stanza.root
  const read = Object.hasOwn(READERS, name) ? READERS[name] : undefined
  const isExtension = stanza.root.attributes.has('xmlns')
  if (!read && !isExtension) return null
  return {
    type: name,
    fields: fieldsOf(stanza),
    body: { kind: 'xml', text },
    ...(read ? read(stanza, sent) : { problem: 'unknown' }),
  }
}

// What a message of Phoenix Channels says: what is asked of a topic, what it answers, what it tells.
import type { Unit } from '../decoder'
import { line, quoted, short } from '../line'
import { labelIn, type Parts, textIn } from '../parts'
import { type Remembered, recallOnce, remember } from '../remembered'
import { known, unit } from '../unit'
import type { ChannelMessage } from './channel-message'
import { supabaseName } from './supabase'

/** By ref: the event that a reply is about. Refs are one sequence a socket. */
export interface State {
  readonly asked: Remembered
}

/** The topic of the socket itself. */
const OWN_TOPIC = 'phoenix'

const ROLES: Readonly<Record<string, Unit['role']>> = {
  phx_join: 'opening',
  phx_leave: 'closing',
  phx_close: 'closing',
  phx_error: 'error',
}

function roleOf({ topic, status, payload, event }: ChannelMessage, about: string): Unit['role'] {
  if (status !== null && status !== 'ok') return 'error'
  if (event === 'system' && textIn(payload, 'status') === 'error') return 'error' // Supabase
  if (topic === OWN_TOPIC) return 'heartbeat'
  return Object.hasOwn(ROLES, about) ? ROLES[about] : undefined
}

/** Why a reply is an error, as servers write it. */
const reasonIn = (payload: Parts | null): string | undefined =>
  labelIn(payload, 'reason') ?? labelIn(payload, 'message') ?? labelIn(payload, 'error')

/** The protocol's own events are types; the application's are names. */
const isOwn = (event: string): boolean => event.startsWith('phx_')

function typeOf({ event, topic, kind }: ChannelMessage): string {
  if (isOwn(event)) return event
  return topic === OWN_TOPIC ? short(event) : kind
}

/** What a protocol on channels has to say of a message: `type`, `name` and `body` instead, `line` before the ref. */
export type Detail = Partial<Pick<Unit, 'type' | 'name' | 'line' | 'fields' | 'body'>>

export function channelUnit(
  { asked }: State,
  message: ChannelMessage,
  sent: boolean,
  detail: Detail = {},
): Unit {
  const { topic, ref, joinRef, status, event, payload } = message
  const isReply = message.kind === 'reply'
  const about = isReply ? recallOnce(asked, ref ?? undefined) : event
  const inner = detail.name ?? supabaseName(message)
  if (sent && !isReply) remember(asked, ref ?? undefined, inner ?? event)
  const isNamed = about !== undefined && topic !== OWN_TOPIC && (isReply || !isOwn(about))
  const shown = inner ?? (isNamed && detail.type === undefined ? about : undefined)
  const reason = status !== null && status !== 'ok' ? reasonIn(payload) : undefined
  return unit(detail.type ?? typeOf(message), {
    name: shown ?? (topic === OWN_TOPIC ? undefined : topic),
    line: line(
      [topic === OWN_TOPIC ? '' : short(topic), shown && quoted(shown)].filter(Boolean).join(' '),
      status !== null && short(status),
      reason && short(reason),
      detail.line,
      ref !== null && `ref ${short(ref)}`,
    ),
    role: roleOf(message, about ?? ''),
    ...keysOf(message, sent),
    fields: known({
      join_ref: joinRef,
      ref,
      topic,
      event,
      ...detail.fields,
      status: status ?? undefined,
    }),
    body: detail.body ?? message.body,
    size: message.size,
  })
}

/** `phx_close` and `phx_error` repeat the ref of the join, which they do not answer. */
function keysOf(
  { ref, kind, event }: ChannelMessage,
  sent: boolean,
): Pick<Unit, 'asks' | 'answers'> {
  if (ref === null) return {}
  if (kind === 'reply') return { answers: ref }
  return sent && event !== 'phx_close' ? { asks: ref } : {}
}

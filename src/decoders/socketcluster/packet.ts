// What one packet of SocketCluster says: an event, sent off or to be answered, or the answer to one.
import type { Unit } from '../decoder'
import { line, quoted, short } from '../line'
import { labelIn, type Parts, textIn } from '../parts'
import { type Remembered, recallOnce, remember } from '../remembered'
import { known, unit } from '../unit'

/** By `cid`, for each direction: what its answer is about. */
export interface Calls {
  readonly sent: Remembered
  readonly received: Remembered
}

const OPENING = ['#handshake', '#authenticate', '#setAuthToken', '#removeAuthToken']
const CLOSING = ['#disconnect', '#kickOut']

const roleOf = (event: string): Unit['role'] => {
  if (OPENING.includes(event)) return 'opening'
  if (CLOSING.includes(event)) return 'closing'
  return event === '#fail' ? 'error' : undefined
}

/** Of a protocol's own event the channel, which stands in its data or is it. */
const channelIn = (fields: Parts): string | undefined =>
  textIn(fields.inside('data'), 'channel') ??
  (/^#(un)?subscribe$/.test(textIn(fields, 'event') ?? '') ? textIn(fields, 'data') : undefined)

function eventUnit(calls: Calls, fields: Parts, event: string, sent: boolean): Unit {
  const cid = fields.key('cid')
  const isOwn = event.startsWith('#')
  const name = isOwn ? channelIn(fields) : event
  const data = fields.inside('data')
  const isPublished = event === '#publish'
  remember(sent ? calls.sent : calls.received, cid, isOwn && name ? `${event} ${name}` : event)
  return unit(isOwn ? event : cid === undefined ? 'transmit' : 'invoke', {
    name,
    line: line(name && quoted(name), cid && `cid ${short(cid)}`),
    role: roleOf(event),
    asks: cid,
    fields: known({ event, cid: fields.get('cid'), channel: isOwn ? name : undefined }),
    body: (isPublished && data?.body('data')) || fields.body('data'),
  })
}

function answerUnit(calls: Calls, fields: Parts, sent: boolean): Unit {
  const rid = fields.key('rid') ?? ''
  const asked = recallOnce(sent ? calls.received : calls.sent, rid)
  const error = fields.inside('error')
  const hasError = error !== null || (fields.get('error') ?? null) !== null
  const message = labelIn(error, 'message') ?? labelIn(fields, 'error')
  const told = [labelIn(error, 'name'), message].filter(Boolean).join(': ')
  return unit('response', {
    name: asked,
    line: line(asked && quoted(asked), `rid ${short(rid)}`, hasError && short(told)),
    role: hasError ? 'error' : roleOf(asked ?? ''),
    answers: rid,
    fields: known({ rid: fields.get('rid'), event: asked }),
    body: hasError ? fields.body('error') : fields.body('data'),
  })
}

/** null: neither an event nor an answer. */
export function packetUnit(calls: Calls, fields: Parts, sent: boolean): Unit | null {
  const event = textIn(fields, 'event')
  if (event !== undefined) return eventUnit(calls, fields, event, sent)
  return fields.key('rid') === undefined ? null : answerUnit(calls, fields, sent)
}

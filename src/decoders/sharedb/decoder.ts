// ShareDB: documents that are fetched, followed and changed by operations; queries, presence.
// https://github.com/share/sharedb/blob/master/lib/message-actions.js
import type { Body, Decoder, Unit } from '../decoder'
import { line, quoted, short } from '../line'
import { objectDecoder } from '../objects'
import { labelIn, type Parts, textIn } from '../parts'
import { lookUp } from '../table'
import { known, unit } from '../unit'

/** Each action by its code, as ShareDB's source names it. */
const ACTIONS: Readonly<Record<string, string>> = {
  init: 'initLegacy',
  hs: 'handshake',
  qf: 'queryFetch',
  qs: 'querySubscribe',
  qu: 'queryUnsubscribe',
  q: 'queryUpdate',
  bf: 'bulkFetch',
  bs: 'bulkSubscribe',
  bu: 'bulkUnsubscribe',
  f: 'fetch',
  fixup: 'fixup',
  s: 'subscribe',
  u: 'unsubscribe',
  op: 'op',
  nf: 'snapshotFetch',
  nt: 'snapshotFetchByTimestamp',
  pp: 'pingPong',
  p: 'presence',
  ps: 'presenceSubscribe',
  pu: 'presenceUnsubscribe',
  pr: 'presenceRequest',
}

const ROLES: Readonly<Record<string, Unit['role']>> = {
  init: 'opening',
  hs: 'opening',
  pp: 'heartbeat',
}

/** Pushed by the server unasked, or not answered. */
const UNASKED = ['init', 'q', 'fixup', 'pr']

/** `books b1`; of presence the channel; of several documents their collection. */
function nameOf(fields: Parts): string | undefined {
  const [collection, document] = [textIn(fields, 'c'), textIn(fields, 'd')]
  if (collection !== undefined)
    return document === undefined ? collection : `${collection} ${document}`
  return textIn(fields, 'ch')
}

/** Queries and snapshots have ids, operations the version of their session, all else its document. */
function keyOf(action: string, fields: Parts): string | undefined {
  if (UNASKED.includes(action)) return undefined
  const of = fields.key('id') ?? (action === 'op' ? fields.key('seq') : nameOf(fields))
  return action === 'hs' || action === 'pp' ? action : `${action} ${(of ?? '').slice(0, 200)}`
}

/** An operation of another has its content; the acknowledgement of an own one has not. */
const isPush = (action: string, fields: Parts): boolean =>
  (action === 'op' || action === 'p') &&
  ['op', 'create', 'del', 'p'].some((name) => fields.names.includes(name))

function keysOf(action: string, fields: Parts, sent: boolean): Pick<Unit, 'asks' | 'answers'> {
  const key = keyOf(action, fields)
  if (key === undefined) return {}
  if (sent) return { asks: key }
  return isPush(action, fields) ? {} : { answers: key }
}

/** What an operation does: edits, `create` or `del`. */
function detailOf(action: string, fields: Parts): string | undefined {
  if (action !== 'op') return undefined
  if (fields.names.includes('create')) return 'create'
  return fields.names.includes('del') ? 'del' : undefined
}

const bodyOf = (fields: Parts): Body | undefined =>
  ['op', 'create', 'data', 'p', 'q', 'diff', 'b', 'extra']
    .map((name) => fields.body(name))
    .find(Boolean)

function readUnit(fields: Parts, sent: boolean): Unit | null {
  const action = textIn(fields, 'a')
  if (action === undefined) return null
  const name = nameOf(fields)
  const error = fields.inside('error')
  const version = labelIn(fields, 'v') ?? labelIn(fields.inside('data'), 'v')
  const id = action === 'hs' || action === 'init' ? undefined : labelIn(fields, 'id')
  const told =
    error !== null && [labelIn(error, 'code'), labelIn(error, 'message')].filter(Boolean).join(': ')
  return unit(lookUp(ACTIONS, action) ?? short(action), {
    name,
    line: line(
      name && quoted(name),
      detailOf(action, fields),
      version && `v ${short(version)}`,
      id && `id ${short(id)}`,
      told !== false && short(told),
    ),
    role: error ? 'error' : lookUp(ROLES, action),
    ...keysOf(action, fields, sent),
    fields: known({
      ...{
        a: action,
        c: fields.get('c'),
        d: fields.get('d'),
        v: fields.get('v'),
        id: fields.get('id'),
      },
      ...{ src: fields.get('src'), seq: fields.get('seq'), ch: fields.get('ch') },
    }),
    body: error ? fields.body('error') : bodyOf(fields),
    problem: Object.hasOwn(ACTIONS, action) ? undefined : 'unknown',
  })
}

export const shareDb: Decoder<null> = objectDecoder({
  start: () => null,
  read: (_, fields, { sent }) => readUnit(fields, sent),
})

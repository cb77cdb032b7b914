// What a message of Firebase Realtime Database says: requests and their results, data, the connection's own.
// https://github.com/firebase/firebase-js-sdk/blob/main/packages/database/src/core/PersistentConnection.ts
import type { Unit } from '../decoder'
import { line, quoted, short } from '../line'
import { labelIn, type Parts, textIn } from '../parts'
import { type Remembered, recall, remember } from '../remembered'
import { lookUp } from '../table'
import { known, unit } from '../unit'

/** Actions of the client, as its source names them. */
const REQUESTS: Readonly<Record<string, string>> = {
  q: 'listen',
  n: 'unlisten',
  g: 'get',
  p: 'put',
  m: 'merge',
  o: 'onDisconnectPut',
  om: 'onDisconnectMerge',
  oc: 'onDisconnectCancel',
  s: 'stats',
}

/** Of the server. */
const PUSHES: Readonly<Record<string, string>> = {
  d: 'data',
  m: 'merge',
  c: 'listenRevoked',
  ac: 'authRevoked',
  apc: 'appCheckRevoked',
  sd: 'securityDebug',
}

const CONTROLS: Readonly<Record<string, { readonly type: string; readonly role?: Unit['role'] }>> =
  {
    h: { type: 'handshake', role: 'opening' },
    n: { type: 'endTransmission', role: 'closing' },
    s: { type: 'shutdown', role: 'closing' },
    r: { type: 'reset', role: 'closing' },
    e: { type: 'error', role: 'error' },
    o: { type: 'pong', role: 'heartbeat' },
    p: { type: 'ping', role: 'heartbeat' },
  }

function controlUnit(control: Parts): Unit | null {
  const kind = lookUp(CONTROLS, textIn(control, 't'))
  if (!kind) return null
  const data = control.inside('d')
  return unit(kind.type, {
    line: line(short(textIn(data, 'h') ?? textIn(control, 'd') ?? '')),
    role: kind.role,
    fields: known({ t: control.get('t') }),
    body: control.body('d'),
  })
}

function requestUnit(requests: Remembered, data: Parts, sent: boolean, action: string): Unit {
  const [id, about] = [data.key('r'), data.inside('b')]
  const path = textIn(about, 'p')
  const type = lookUp(sent ? REQUESTS : PUSHES, action) ?? short(action)
  if (sent) remember(requests, id, path === undefined ? type : `${type} ${path}`)
  return unit(type, {
    name: path,
    line: line(path !== undefined && quoted(path), id && `r ${id}`),
    asks: sent ? id : undefined,
    role:
      action === 'auth' || action === 'gauth'
        ? 'opening'
        : /^(c|ac|apc)$/.test(action) && !sent
          ? 'error'
          : undefined,
    fields: known({ r: data.get('r'), a: action, p: path }),
    body: about?.body('d') ?? data.body('b'),
  })
}

function resultUnit(requests: Remembered, data: Parts): Unit {
  const [id, result] = [data.key('r'), data.inside('b')]
  const asked = recall(requests, id)
  const status = labelIn(result, 's')
  const isError = status !== undefined && status !== 'ok'
  return unit('result', {
    name: asked?.replace(/^\S+ /, ''),
    line: line(
      asked && quoted(asked),
      status && short(status),
      isError && short(labelIn(result, 'd') ?? ''),
      `r ${id}`,
    ),
    role: isError ? 'error' : undefined,
    answers: id,
    fields: known({ r: data.get('r'), s: status }),
    body: result?.body('d') ?? data.body('b'),
  })
}

/** null: not of Firebase. */
export function firebaseUnit(requests: Remembered, envelope: Parts, sent: boolean): Unit | null {
  const inner = envelope.inside('d')
  if (!inner) return null
  if (textIn(envelope, 't') === 'c') return controlUnit(inner)
  if (textIn(envelope, 't') !== 'd') return null
  const action = textIn(inner, 'a')
  if (action !== undefined) return requestUnit(requests, inner, sent, action)
  const error = textIn(inner, 'error')
  if (error !== undefined) return unit('error', { line: short(error), role: 'error' })
  return inner.key('r') === undefined ? null : resultUnit(requests, inner)
}

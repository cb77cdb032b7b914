// OCPP-J 1.6, 2.0.1 and 2.1: calls of both sides, their results and errors.
// https://openchargealliance.org/protocols/open-charge-point-protocol/ (Part 4: JSON over WebSockets)
import type { Decoder, Unit } from '../decoder'
import { messageParts } from '../json-parts'
import { line, quoted, short } from '../line'
import { numberIn, type Parts, textIn } from '../parts'
import { type Remembered, recall, remember } from '../remembered'
import { lookUp } from '../table'
import { cutOff, known, unit } from '../unit'

/** By message id, for the calls of each side: the action. */
interface State {
  readonly sent: Remembered
  readonly received: Remembered
}

const ROLES: Readonly<Record<string, Unit['role']>> = {
  BootNotification: 'opening',
  Heartbeat: 'heartbeat',
}

function callUnit(state: State, parts: Parts, sent: boolean, type: 'CALL' | 'SEND'): Unit {
  const id = parts.key('1')
  const action = textIn(parts, '2')
  remember(sent ? state.sent : state.received, id, action)
  return unit(type, {
    name: action,
    line: line(action && quoted(action), id && `id ${short(textIn(parts, '1') ?? id, 12)}`),
    role: lookUp(ROLES, action),
    asks: type === 'CALL' ? id : undefined,
    fields: known({ messageId: parts.get('1'), action }),
    body: parts.body('3'),
    problem: action === undefined ? 'malformed' : undefined,
  })
}

function answerUnit(state: State, parts: Parts, sent: boolean, type: string): Unit {
  const id = parts.key('1')
  const isError = type !== 'CALLRESULT'
  const action = recall(
    type === 'CALLRESULTERROR'
      ? state[sent ? 'sent' : 'received']
      : state[sent ? 'received' : 'sent'],
    id,
  )
  const told = isError && [textIn(parts, '2'), textIn(parts, '3')].filter(Boolean).join(': ')
  const status = isError ? undefined : textIn(parts.inside('2'), 'status')
  return unit(type, {
    name: action,
    line: line(
      action && quoted(action),
      told && short(told),
      status && short(status),
      id && `id ${short(textIn(parts, '1') ?? id, 12)}`,
    ),
    role: isError ? 'error' : lookUp(ROLES, action),
    answers: type === 'CALLRESULTERROR' ? undefined : id,
    fields: known({
      messageId: parts.get('1'),
      action,
      ...(isError ? { errorCode: parts.get('2'), errorDescription: parts.get('3') } : {}),
    }),
    body: parts.body(isError ? '4' : '2'),
    problem: parts.names.length < (isError ? 4 : 3) ? 'malformed' : undefined,
  })
}

function readUnit(state: State, parts: Parts, sent: boolean): Unit | null {
  switch (numberIn(parts, '0')) {
    case 2:
      return callUnit(state, parts, sent, 'CALL')
    case 3:
      return answerUnit(state, parts, sent, 'CALLRESULT')
    case 4:
      return answerUnit(state, parts, sent, 'CALLERROR')
    case 5: // since 2.1: of a result that could not be used
      return answerUnit(state, parts, sent, 'CALLRESULTERROR')
    case 6: // since 2.1: without an answer
      return callUnit(state, parts, sent, 'SEND')
    default:
      return null
  }
}

export const ocpp: Decoder<State> = {
  start: () => ({ sent: new Map(), received: new Map() }),
  read(state, message) {
    const parts = messageParts(message)
    if (!parts?.isList || textIn(parts, '1') === undefined) return null
    const read = readUnit(state, parts, message.sent)
    return read && cutOff([read], message)
  },
}

// Chrome DevTools Protocol and WebDriver BiDi: commands, their results, events.
// https://chromedevtools.github.io/devtools-protocol/ · https://w3c.github.io/webdriver-bidi/#transport
import type { Decoder, Unit } from '../decoder'
import {
  answerUnit,
  type Calls,
  callUnit,
  isAnswer,
  isCall,
  noCalls,
  type Words,
} from '../json-rpc/call'
import { line, quoted, short } from '../line'
import { objectDecoder } from '../objects'
import { labelIn, type Parts, textIn } from '../parts'
import { recall } from '../remembered'
import { known, unit } from '../unit'

const WORDS: Words = {
  request: 'command',
  notification: 'event',
  response: 'result',
  error: 'error',
}

export const chromeDevTools: Decoder<Calls> = objectDecoder({
  start: noCalls,
  read(calls, fields, { sent }) {
    const session = textIn(fields, 'sessionId')
    if (isCall(fields)) return callUnit(calls, fields, sent, WORDS, session)
    return isAnswer(fields) ? answerUnit(calls, fields, sent, WORDS, session) : null
  },
})

/** `{type: 'error', id, error, message, stacktrace}`: here the error is a text beside its message. */
function bidiError(calls: Calls, fields: Parts): Unit {
  const id = fields.key('id')
  const method = recall(calls.sent, id)
  const said = [textIn(fields, 'error'), labelIn(fields, 'message')].filter(Boolean).join(': ')
  return unit('error', {
    name: method,
    line: line(method && quoted(method), short(said), id && `id ${short(id)}`),
    role: 'error',
    answers: id,
    fields: known({
      id: fields.get('id'),
      error: fields.get('error'),
      message: fields.get('message'),
    }),
    body: fields.body('stacktrace'),
  })
}

function bidiUnit(calls: Calls, fields: Parts, sent: boolean): Unit | null {
  switch (textIn(fields, 'type')) {
    case 'success':
      return { ...answerUnit(calls, fields, sent, WORDS), type: 'success' }
    case 'error':
      return bidiError(calls, fields)
    case 'event':
      return callUnit(calls, fields, sent, WORDS)
    default:
      return isCall(fields) ? callUnit(calls, fields, sent, WORDS) : null
  }
}

export const webDriverBiDi: Decoder<Calls> = objectDecoder({
  start: noCalls,
  read: (calls, fields, { sent }) => bidiUnit(calls, fields, sent),
})

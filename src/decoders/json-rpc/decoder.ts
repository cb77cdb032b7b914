// JSON-RPC 2.0: requests and notifications of both sides, their responses, batches.
// https://www.jsonrpc.org/specification
import type { Decoder, Message, Unit } from '../decoder'
import { line, quoted } from '../line'
import { batchDecoder } from '../objects'
import { type Parts, textIn } from '../parts'
import { unit } from '../unit'
import { answerUnit, type Calls, callUnit, isAnswer, isCall, noCalls, type Words } from './call'

const WORDS: Words = {
  request: 'request',
  notification: 'notification',
  response: 'response',
  error: 'error',
}

/** Language servers on some transports write HTTP-like headers before each message. */
const HEADERS = /^(?:Content-[\w-]+: [^\r\n]*\r\n)+\r\n/

function readUnit(calls: Calls, fields: Parts, { sent, missing }: Message): Unit | null {
  if (isCall(fields)) return callUnit(calls, fields, sent, WORDS)
  if (isAnswer(fields)) return answerUnit(calls, fields, sent, WORDS)
  const event = textIn(fields, 'notification') // of rpc-websockets
  if (event !== undefined)
    return unit(WORDS.notification, {
      name: event,
      line: line(quoted(event)),
      body: fields.body('params'),
    })
  if (fields.get('jsonrpc') === '2.0')
    return unit('message', { problem: missing > 0 ? 'cut' : 'malformed' })
  return null
}

const batches = batchDecoder({ start: noCalls, read: readUnit })

export const jsonRpc: Decoder<Calls> = {
  start: batches.start,
  read(calls, message) {
    const { content } = message
    if (typeof content !== 'string') return null
    return batches.read(calls, { ...message, content: content.replace(HEADERS, '') })
  },
}

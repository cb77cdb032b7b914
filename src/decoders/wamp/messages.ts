// The messages of WAMP: their codes, their names, what they are made of in order.
// https://wamp-proto.org/wamp_latest_ietf.html#name-messages

export interface Layout {
  readonly type: string
  /** Of what follows the code; the two for the application are not among them. */
  readonly fields: readonly string[]
  /** `Arguments` and `ArgumentsKw` may follow. */
  readonly hasArguments?: true
}

const plain = (type: string, ...fields: string[]): Layout => ({ type, fields })
const loaded = (type: string, ...fields: string[]): Layout => ({ type, fields, hasArguments: true })

export const MESSAGES: ReadonlyMap<number, Layout> = new Map([
  [1, plain('HELLO', 'Realm', 'Details')],
  [2, plain('WELCOME', 'Session', 'Details')],
  [3, loaded('ABORT', 'Details', 'Reason')],
  [4, plain('CHALLENGE', 'AuthMethod', 'Extra')],
  [5, plain('AUTHENTICATE', 'Signature', 'Extra')],
  [6, plain('GOODBYE', 'Details', 'Reason')],
  [7, plain('HEARTBEAT', 'IncomingSeq', 'OutgoingSeq')],
  [8, loaded('ERROR', 'REQUEST.Type', 'REQUEST.Request', 'Details', 'Error')],
  [16, loaded('PUBLISH', 'Request', 'Options', 'Topic')],
  [17, plain('PUBLISHED', 'PUBLISH.Request', 'Publication')],
  [32, plain('SUBSCRIBE', 'Request', 'Options', 'Topic')],
  [33, plain('SUBSCRIBED', 'SUBSCRIBE.Request', 'Subscription')],
  [34, plain('UNSUBSCRIBE', 'Request', 'SUBSCRIBED.Subscription')],
  [35, plain('UNSUBSCRIBED', 'UNSUBSCRIBE.Request')],
  [36, loaded('EVENT', 'SUBSCRIBED.Subscription', 'PUBLISHED.Publication', 'Details')],
  [37, plain('EVENT_RECEIVED', 'EVENT.Publication')],
  [48, loaded('CALL', 'Request', 'Options', 'Procedure')],
  [49, plain('CANCEL', 'CALL.Request', 'Options')],
  [50, loaded('RESULT', 'CALL.Request', 'Details')],
  [64, plain('REGISTER', 'Request', 'Options', 'Procedure')],
  [65, plain('REGISTERED', 'REGISTER.Request', 'Registration')],
  [66, plain('UNREGISTER', 'Request', 'REGISTERED.Registration')],
  [67, plain('UNREGISTERED', 'UNREGISTER.Request')],
  [68, loaded('INVOCATION', 'Request', 'REGISTERED.Registration', 'Details')],
  [69, plain('INTERRUPT', 'INVOCATION.Request', 'Options')],
  [70, loaded('YIELD', 'INVOCATION.Request', 'Options')],
])

/** Of what answers a request, the code of that request. */
export const ANSWERS: ReadonlyMap<string, number> = new Map([
  ['PUBLISHED', 16],
  ['SUBSCRIBED', 32],
  ['UNSUBSCRIBED', 34],
  ['RESULT', 48],
  ['REGISTERED', 64],
  ['UNREGISTERED', 66],
  ['YIELD', 68],
])

/** What stops a request, by the code of that request: no answer of its own. */
export const STOPS: ReadonlyMap<string, number> = new Map([
  ['CANCEL', 48],
  ['INTERRUPT', 68],
])

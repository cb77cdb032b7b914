// What a close code means: the names of RFC 6455 §7.4 and of the IANA registry, and the free ranges.
// https://www.iana.org/assignments/websocket/websocket.xhtml#close-code-number

export type CloseCodeMeaning =
  | 'normal'
  | 'goingAway'
  | 'protocolError'
  | 'unsupportedData'
  | 'noStatus'
  | 'abnormal'
  | 'invalidData'
  | 'policyViolation'
  | 'tooBig'
  | 'mandatoryExtension'
  | 'internalError'
  | 'serviceRestart'
  | 'tryAgainLater'
  | 'badGateway'
  | 'tlsHandshake'
  | 'unauthorized'
  | 'forbidden'
  | 'timeout'
  | 'reserved'
  | 'standard'
  | 'registered'
  | 'private'
  | 'invalid'

const NAMED: Readonly<Record<number, CloseCodeMeaning>> = {
  1000: 'normal',
  1001: 'goingAway',
  1002: 'protocolError',
  1003: 'unsupportedData',
  1004: 'reserved',
  1005: 'noStatus',
  1006: 'abnormal',
  1007: 'invalidData',
  1008: 'policyViolation',
  1009: 'tooBig',
  1010: 'mandatoryExtension',
  1011: 'internalError',
  1012: 'serviceRestart',
  1013: 'tryAgainLater',
  1014: 'badGateway',
  1015: 'tlsHandshake',
  3000: 'unauthorized',
  3003: 'forbidden',
  3008: 'timeout',
}

/** https://www.rfc-editor.org/rfc/rfc6455#section-7.4.2 for the ranges. */
export function meaningOf(code: number): CloseCodeMeaning {
  const named = NAMED[code]
  if (named) return named
  if (code < 1000 || code > 4999) return 'invalid'
  if (code < 3000) return 'standard'
  return code < 4000 ? 'registered' : 'private'
}

/** Codes that never travel in a close frame: the browser made them up to say what it saw. */
export const isSynthetic = (code: number): boolean =>
  code === 1005 || code === 1006 || code === 1015

export interface RegisteredCode {
  /** As the registry writes it: not translated. */
  readonly name: string
  readonly reference: string
}

const RFC = 'RFC 6455 §7.4.1'
const IANA = 'IANA'

const REGISTRY: Readonly<Record<number, RegisteredCode>> = {
  1000: { name: 'Normal Closure', reference: RFC },
  1001: { name: 'Going Away', reference: RFC },
  1002: { name: 'Protocol error', reference: RFC },
  1003: { name: 'Unsupported Data', reference: RFC },
  1004: { name: 'Reserved', reference: RFC },
  1005: { name: 'No Status Rcvd', reference: RFC },
  1006: { name: 'Abnormal Closure', reference: RFC },
  1007: { name: 'Invalid frame payload data', reference: RFC },
  1008: { name: 'Policy Violation', reference: RFC },
  1009: { name: 'Message Too Big', reference: RFC },
  1010: { name: 'Mandatory Ext.', reference: RFC },
  1011: { name: 'Internal Error', reference: RFC },
  1012: { name: 'Service Restart', reference: IANA },
  1013: { name: 'Try Again Later', reference: IANA },
  1014: { name: 'Bad Gateway', reference: IANA },
  1015: { name: 'TLS handshake', reference: RFC },
  3000: { name: 'Unauthorized', reference: IANA },
  3003: { name: 'Forbidden', reference: IANA },
  3008: { name: 'Timeout', reference: IANA },
}

/** null: the registry has no entry for it. */
export const registeredCode = (code: number): RegisteredCode | null => REGISTRY[code] ?? null

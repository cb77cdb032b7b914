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

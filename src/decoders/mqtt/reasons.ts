// Reason codes of MQTT 5 and return codes of 3.1.1, by their names.
// https://docs.oasis-open.org/mqtt/mqtt/v5.0/os/mqtt-v5.0-os.html#_Toc3901031
import type { Type } from './packet'

const REASONS: Readonly<Record<number, string>> = {
  0: 'Success',
  1: 'Granted QoS 1',
  2: 'Granted QoS 2',
  4: 'Disconnect with Will Message',
  16: 'No matching subscribers',
  17: 'No subscription existed',
  24: 'Continue authentication',
  25: 'Re-authenticate',
  128: 'Unspecified error',
  129: 'Malformed Packet',
  130: 'Protocol Error',
  131: 'Implementation specific error',
  132: 'Unsupported Protocol Version',
  133: 'Client Identifier not valid',
  134: 'Bad User Name or Password',
  135: 'Not authorized',
  136: 'Server unavailable',
  137: 'Server busy',
  138: 'Banned',
  139: 'Server shutting down',
  140: 'Bad authentication method',
  141: 'Keep Alive timeout',
  142: 'Session taken over',
  143: 'Topic Filter invalid',
  144: 'Topic Name invalid',
  145: 'Packet Identifier in use',
  146: 'Packet Identifier not found',
  147: 'Receive Maximum exceeded',
  148: 'Topic Alias invalid',
  149: 'Packet too large',
  150: 'Message rate too high',
  151: 'Quota exceeded',
  152: 'Administrative action',
  153: 'Payload format invalid',
  154: 'Retain not supported',
  155: 'QoS not supported',
  156: 'Use another server',
  157: 'Server moved',
  158: 'Shared Subscriptions not supported',
  159: 'Connection rate exceeded',
  160: 'Maximum connect time',
  161: 'Subscription Identifiers not supported',
  162: 'Wildcard Subscriptions not supported',
}

/** http://docs.oasis-open.org/mqtt/mqtt/v3.1.1/os/mqtt-v3.1.1-os.html#_Toc398718035 */
const RETURN_CODES: readonly string[] = [
  'Connection Accepted',
  'Connection Refused, unacceptable protocol version',
  'Connection Refused, identifier rejected',
  'Connection Refused, Server unavailable',
  'Connection Refused, bad user name or password',
  'Connection Refused, not authorized',
]

const inHex = (code: number): string => `0x${code.toString(16).toUpperCase().padStart(2, '0')}`

function nameOf(code: number, type: Type, version: number): string | undefined {
  if (type === 'CONNACK' && version < 5 && code < 128) return RETURN_CODES[code]
  if (type === 'SUBACK' && version < 5 && code === 128) return 'Failure'
  if (type === 'SUBACK' && code === 0) return 'Granted QoS 0'
  if (type === 'DISCONNECT' && code === 0) return 'Normal disconnection'
  return REASONS[code]
}

/** `0x87 Not authorized`: an unknown code is its number alone. */
export const reasonOf = (code: number, type: Type, version: number): string =>
  `${inHex(code)} ${nameOf(code, type, version) ?? ''}`.trim()

export const isFailure = (code: number, type: Type, version: number): boolean =>
  type === 'CONNACK' && version < 5 ? code !== 0 : code >= 128

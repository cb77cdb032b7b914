// What may be given to `close()`, checked as the API does. https://websockets.spec.whatwg.org/#dom-websocket-close
import { CLOSE_REASON } from '../../../wire/act-limits'

export type CloseFault = 'code' | 'reason' | 'reasonAlone'

export const reasonBytes = (reason: string): number => new TextEncoder().encode(reason).length

/** `code`: as typed; '' is none. */
export function closeFault(code: string, reason: string): CloseFault | null {
  const number = Number(code)
  const isTaken = number === 1000 || (number >= 3000 && number <= 4999)
  if (code !== '' && !(/^\d+$/.test(code) && isTaken)) return 'code'
  if (code === '' && reason !== '') return 'reasonAlone'
  return reasonBytes(reason) > CLOSE_REASON ? 'reason' : null
}

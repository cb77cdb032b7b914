// Why a payload is not here whole, as far as that can be known.
import { FLIGHT_COPIED, FLIGHT_LIMITS } from '../../../wire/limits'
import type { Payload } from '../../../wire/payload'

/**
 * `limit`: larger than the limit that is chosen. `flight`: not larger than that, but than what is
 * kept while no panel is open; or the limit was lower then. `lower`: only that. `budget`: nothing is
 * kept, newer ones needed the room. `lost`: it was to be had when it came, and is not any more.
 */
export type CutReason = 'limit' | 'flight' | 'lower' | 'budget' | 'lost'

/** Bytes up to which such a payload is kept whole while no panel is open. */
export const flightMost = ({ kind }: Payload): number =>
  kind === 'arraybuffer' || kind === 'view' ? FLIGHT_COPIED : FLIGHT_LIMITS.payload

/** `most`: the limit that is chosen now. null: it is not cut, or the rest can be fetched. */
export function cutReason(payload: Payload, most: number, isLost: boolean): CutReason | null {
  if (payload.rest !== 'omitted') return null
  if (isLost) return 'lost'
  if (payload.content === null) return 'budget'
  if (payload.size > most) return 'limit'
  return payload.size > flightMost(payload) ? 'flight' : 'lower'
}

// How much a log holds while a reader wants payloads whole up to some size: two of them, one each way.
// Runs in the page too: it calls nothing that a page could have replaced.
import type { LogLimits } from '../wire/limits'

/** `most`: bytes up to which a payload is kept whole. */
export function roomFor(limits: LogLimits, most: number): LogLimits {
  const payloads = most * 2 > limits.payloads ? most * 2 : limits.payloads
  const { facts, lifecycle, payload } = limits
  return { payloads, facts, lifecycle, payload }
}

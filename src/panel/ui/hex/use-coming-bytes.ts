// Bytes as they are being made: at once where they are few, else in slices.
import { useEffect, useMemo, useState } from 'preact/hooks'
import { SLICE_STEP } from '../../../wire/details-limits'
import { inSlices } from '../layout/in-slices'
import type { ComingBytes } from './utf8-slices'

/** Steps that are made before anything is drawn: some 2 ms. */
const AT_ONCE = 4

export function useComingBytes(coming: ComingBytes): ComingBytes {
  const [, drawAgain] = useState(0)
  useMemo(() => coming.bytes ?? coming.step(AT_ONCE * SLICE_STEP), [coming])
  useEffect(() => {
    if (coming.bytes !== null) return
    return inSlices(
      () => coming.step(),
      () => drawAgain((times) => times + 1),
    )
  }, [coming])
  return coming
}

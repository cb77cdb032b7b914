// A JSON text as it is being read: small ones at once, large ones in slices.
import { useEffect, useMemo, useState } from 'preact/hooks'
import { SLICE_STEP } from '../../../wire/details-limits'
import { inSlices } from '../layout/in-slices'
import { JsonReader } from './json-reader'

/** Slices that are read before anything is drawn: some 5 ms. */
const AT_ONCE = 4

/** null: the text does not begin like an object or an array. */
export function useJsonReading(text: string | null): JsonReader | null {
  const [, drawAgain] = useState(0)
  const reader = useMemo(() => {
    if (text === null || !/^\s*[[{]/.test(text)) return null
    const fresh = new JsonReader(text)
    fresh.step(AT_ONCE * SLICE_STEP)
    return fresh
  }, [text])
  useEffect(() => {
    if (reader === null || reader.isDone) return
    return inSlices(
      () => reader.step(SLICE_STEP),
      () => drawAgain((times) => times + 1),
    )
  }, [reader])
  return reader
}

// What a row says in its protocol, as it is read again for the reader; meanwhile what was shown before.
import { useEffect, useState } from 'preact/hooks'
import type { FullReading } from '../../decoded/decode-job'
import type { Row } from '../../store/rows'
import { usePanel } from '../panel-state'

interface Shown {
  readonly row: Row
  readonly reading: FullReading | null
}

export function useUnits(row: Row): FullReading | null {
  const { decoding } = usePanel().session
  const [shown, show] = useState<Shown | null>(null)
  const { decoded } = row
  // biome-ignore lint/correctness/useExhaustiveDependencies: another summary means another reading
  useEffect(() => {
    let isOver = false
    void decoding.unitsOf(row).then((reading) => {
      if (!isOver) show({ row, reading })
    })
    return () => {
      isOver = true
    }
  }, [decoding, row, decoded])
  return shown?.row === row ? shown.reading : null
}

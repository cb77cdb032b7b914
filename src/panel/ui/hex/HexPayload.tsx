// The bytes of a payload, and those of them that find is at; of a long text, how far they have been made of it.
import { useMemo } from 'preact/hooks'
import type { MatchPlace } from '../../store/query/first-match'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import { HexView } from './HexView'
import { useComingBytes } from './use-coming-bytes'
import type { ComingBytes } from './utf8-slices'
import './HexPayload.css'

interface Props {
  readonly coming: ComingBytes
  /** In the text that they were made of; of bytes that came as such, in their pairs: `48 69`. */
  readonly match: MatchPlace | null
}

export function HexPayload({ coming, match }: Props) {
  const { bytes, progress } = useComingBytes(coming)
  const isHere = bytes !== null
  const found = useMemo(
    () => (isHere && match ? coming.bytesOf(match) : null),
    [isHere, match, coming],
  )
  if (bytes !== null) return <HexView bytes={bytes} found={found} />
  return (
    <p class="hex-reading dim" role="status">
      {t('hexReading', format.count(Math.floor(progress * 100)))}
    </p>
  )
}

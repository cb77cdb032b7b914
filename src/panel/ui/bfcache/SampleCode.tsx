// The code of a remedy, to read and to copy.
import type { RemedyKey } from '../../../bfcache/remedies'
import type { SocketRecord } from '../../store/sockets'
import { usePanel } from '../panel-state'
import { CopyButton } from '../payload/CopyButton'
import { t } from '../words/translate'
import { COMMENTS } from './sample-words'
import './SampleCode.css'

interface Props {
  readonly remedy: RemedyKey
  readonly socket: SocketRecord
}

export function SampleCode({ remedy, socket }: Props) {
  const { code, language } = usePanel().session.bfcache.sampleFor(remedy, socket, (key) =>
    t(COMMENTS[key]),
  )
  return (
    <div class="sample">
      <div class="sample-bar dim">
        {language === 'http' ? 'HTTP' : 'JavaScript'}
        <CopyButton text={() => code} word="bfCopySample" />
      </div>
      <pre data-testid="bfcache-sample">{code}</pre>
    </div>
  )
}

// What to do about a verdict: a script for this very socket, and others where it does not suit.
import { ALTERNATIVES, type RemedyKey } from '../../../bfcache/remedies'
import type { SocketRecord } from '../../store/sockets'
import { t } from '../words/translate'
import { REMEDIES } from './remedy-words'
import { SampleCode } from './SampleCode'
import './Remedy.css'

interface Props {
  readonly remedy: RemedyKey
  readonly socket: SocketRecord
}

export function Remedy({ remedy, socket }: Props) {
  const others = ALTERNATIVES[remedy] ?? []
  return (
    <section class="socket-section" data-testid="bfcache-remedy" data-remedy={remedy}>
      <h3>{t('bfWhatToDo')}</h3>
      <h4>{t(REMEDIES[remedy])}</h4>
      <SampleCode remedy={remedy} socket={socket} />
      {others.length > 0 && <h3 class="remedy-others">{t('bfAlternatives')}</h3>}
      {others.map((other) => (
        <details key={other} class="remedy-other" data-remedy={other}>
          <summary>{t(REMEDIES[other])}</summary>
          <SampleCode remedy={other} socket={socket} />
        </details>
      ))}
    </section>
  )
}

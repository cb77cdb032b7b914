// The verdict on one socket: what happens to it, why, how that is known, and what to do.
import type { SocketRecord } from '../../store/sockets'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { Elsewhere } from './Elsewhere'
import { Grounds } from './Grounds'
import { Remedy } from './Remedy'
import { reasonWords } from './reason-words'
import { useBroughtIntoView } from './use-brought-into-view'
import { VerdictMark } from './VerdictMark'
import { KINDS } from './verdict-words'

export function SocketSection({ socket }: { socket: SocketRecord }) {
  const { store, bfcache } = usePanel().session
  store.version.value
  const section = useBroughtIntoView('socket')
  const verdict = bfcache.verdictOn(socket)
  const heading = <h3>{t('bfSocket', `#${socket.key}`)}</h3>
  if (verdict === null)
    return (
      <section ref={section} class="socket-section">
        {heading}
        <p class="dim">{t('bfSocketLeft')}</p>
      </section>
    )
  const { kind, reason, regime, confidence, remedy } = verdict
  return (
    <>
      <section
        ref={section}
        class="socket-section"
        data-testid="bfcache-verdict"
        data-kind={kind}
        data-reason={reason.key}
        data-regime={regime}
        data-confidence={confidence}
      >
        {heading}
        <p class="bfcache-headline">
          <VerdictMark kind={kind} /> {t(KINDS[kind])}
        </p>
        <p>{reasonWords(reason)}</p>
        <Grounds verdict={verdict} />
      </section>
      {remedy && <Remedy remedy={remedy} socket={socket} />}
      <Elsewhere verdicts={bfcache.elsewhere(socket)} />
    </>
  )
}

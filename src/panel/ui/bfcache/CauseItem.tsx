// One cause that keeps a page out: a socket, something else in the page, or a frame whose causes follow.
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { BLOCKERS } from './blocker-words'
import type { CauseLine } from './cause-lines'
import { reasonWords } from './reason-words'
import { SocketLink } from './SocketLink'

export function CauseItem({ line: { cause, depth } }: { line: CauseLine }) {
  const { documents } = usePanel().session.store
  const shared = {
    ...{ 'data-testid': 'bfcache-cause', 'data-cause': cause.kind, 'data-may': cause.may },
    style: { '--depth': depth },
  }
  switch (cause.kind) {
    case 'socket':
      return (
        <li {...shared} data-socket={cause.verdict.socket}>
          <SocketLink socket={cause.verdict.socket} /> {reasonWords(cause.verdict.reason)}
        </li>
      )
    case 'blocker':
      return (
        <li {...shared} data-blocker={cause.blocker}>
          {t(BLOCKERS[cause.blocker])}
        </li>
      )
    case 'frame':
      return (
        <li {...shared}>
          {t('bfCauseFrame', documents.get(cause.verdict.document)?.url ?? t('bfFrameUnknown'))}
        </li>
      )
  }
}

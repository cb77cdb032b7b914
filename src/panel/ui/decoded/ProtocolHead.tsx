// Which protocol a socket speaks, by which evidence, and what it is to be read as instead.
import type { SocketFeed } from '../../decoded/socket-feed'
import { titleOf } from '../../store/decoded'
import type { SocketRecord } from '../../store/sockets'
import { usePanel } from '../panel-state'
import { type MessageKey, t } from '../words/translate'
import { ProtocolChoice } from './ProtocolChoice'
import { ProtocolFindings } from './ProtocolFindings'
import './ProtocolHead.css'

/** Why there is no protocol to name. */
function noneWord(feed: SocketFeed | null): MessageKey {
  if (feed === null) return 'protocolNoMessages'
  if (feed.hasFailed) return 'protocolFailed'
  if (feed.choice === 'off') return 'protocolOff'
  return feed.isOver ? 'protocolNone' : 'protocolNotYet'
}

export function ProtocolHead({ socket }: { readonly socket: SocketRecord }) {
  const { decoding, store } = usePanel().session
  store.version.value
  const feed = decoding.feedOf(socket)
  const { spoken } = socket
  const card = decoding.cards.value.find(({ id }) => id === spoken?.id)
  return (
    <section class="protocol-head" data-testid="protocol-head" aria-label={t('tabDecoded')}>
      <div class="protocol-line">
        {spoken ? (
          <strong data-testid="protocol-title">{titleOf(spoken)}</strong>
        ) : (
          <span class="dim" data-testid="protocol-title">
            {t(noneWord(feed))}
          </span>
        )}
        {card && (
          <a
            class="protocol-link"
            href={card.specification}
            target="_blank"
            rel="noreferrer"
            title={card.specification}
          >
            {t('protocolSpecification')}
          </a>
        )}
        <ProtocolChoice socket={socket} feed={feed} />
      </div>
      {feed?.found && <ProtocolFindings feed={feed} found={feed.found} />}
    </section>
  )
}

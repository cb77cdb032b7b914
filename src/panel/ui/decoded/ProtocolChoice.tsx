// Reads a socket as another protocol, or as none: this one alone, or all of its URL, now and later.
import { useId } from 'preact/hooks'
import type { Choice } from '../../../decoders/connection'
import { choiceFor, withChoice } from '../../decoded/protocol-choices'
import type { SocketFeed } from '../../decoded/socket-feed'
import type { SocketRecord } from '../../store/sockets'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import './ProtocolChoice.css'

interface Props {
  readonly socket: SocketRecord
  readonly feed: SocketFeed | null
}

const AUTOMATIC = 'automatic'
const nameOf = (choice: Choice) =>
  choice === null ? AUTOMATIC : choice === 'off' ? 'off' : choice.id

function choiceOf(value: string): Choice {
  if (value === AUTOMATIC) return null
  return value === 'off' ? 'off' : { id: value }
}

export function ProtocolChoice({ socket, feed }: Props) {
  const id = useId()
  const { decoding, settings, store } = usePanel().session
  store.version.value
  const { protocolChoices } = settings.values.value
  const ofUrl = choiceFor(protocolChoices, socket.url)
  const own = feed?.own
  const isForUrl = own === undefined && ofUrl !== null
  const decideForUrl = (choice: Choice) =>
    settings.set('protocolChoices', withChoice(protocolChoices, socket.url, choice))
  const decide = (choice: Choice, forUrl: boolean) => {
    if (forUrl) decideForUrl(choice)
    decoding.choose(socket, forUrl ? undefined : (choice ?? undefined))
    if (!forUrl && isForUrl) decideForUrl(null)
  }
  const choice = own === undefined ? ofUrl : own
  return (
    <span class="protocol-choice">
      <label for={id}>{t('protocolReadAs')}</label>
      <select
        id={id}
        data-testid="protocol-choice"
        value={nameOf(choice)}
        onChange={(event) => decide(choiceOf(event.currentTarget.value), isForUrl)}
      >
        <option value={AUTOMATIC}>{t('protocolAutomatic')}</option>
        <option value="off">{t('protocolNoneChoice')}</option>
        {decoding.cards.value.map((card) => (
          <option key={card.id} value={card.id}>
            {card.title}
          </option>
        ))}
      </select>
      <label class="protocol-everywhere" title={t('protocolForUrlHint')}>
        <input
          type="checkbox"
          data-testid="protocol-for-url"
          checked={isForUrl}
          disabled={choice === null || socket.url === ''}
          onChange={(event) => decide(choice, event.currentTarget.checked)}
        />
        {t('protocolForUrl')}
      </label>
    </span>
  )
}

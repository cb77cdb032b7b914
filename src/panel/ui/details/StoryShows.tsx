// What a step of a story shows besides its sentence: the caller's place, headers, the close event, another socket.
import type { SocketRecord } from '../../store/sockets'
import { TextLink } from '../layout/TextLink'
import { usePanel } from '../panel-state'
import { frameTag } from '../sockets/frame-name'
import { t } from '../words/translate'
import { CloseExplained } from './CloseExplained'
import { FirstFrame } from './FirstFrame'
import type { StoryStep } from './story-step'

interface Props {
  readonly shows: StoryStep['shows']
  readonly socket: SocketRecord
}

const showHandshake = (event: MouseEvent) => {
  const details = (event.currentTarget as HTMLElement).closest('.socket-details')
  details?.querySelector('[data-testid="handshake"]')?.scrollIntoView({ block: 'start' })
}

export function StoryShows({ shows, socket }: Props) {
  const panel = usePanel()
  switch (shows?.what) {
    case 'place':
      return <FirstFrame stack={socket.stack} where={frameTag(socket.document)} />
    case 'stack':
      return <FirstFrame stack={shows.stack} where="" />
    case 'headers':
      return <TextLink onClick={showHandshake}>{t('storyHeaders')}</TextLink>
    case 'close':
      return socket.close && <CloseExplained close={socket.close} socket={socket} />
    case 'socket': {
      const next = shows.socket
      return (
        <TextLink onClick={() => panel.showSocket(next)}>
          {t('storyShowSocket', `#${next.key}`)}
        </TextLink>
      )
    }
    case undefined:
      return null
  }
}

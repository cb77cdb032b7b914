// The life of a socket, told step by step: a plain sentence each, with the standard's word for it beside.
import type { SocketRecord } from '../../store/sockets'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'
import { StoryItem } from './StoryItem'
import { storyOf, successorOf } from './story'
import './Story.css'

export function Story({ socket }: { socket: SocketRecord }) {
  const { store } = usePanel().session
  store.version.value
  const steps = storyOf(socket, successorOf(socket, store.sockets))
  return (
    <section class="socket-section">
      <h3>{t('story')}</h3>
      <ol class="story" data-testid="story">
        {steps.map((step) => (
          <StoryItem key={step.id} step={step} socket={socket} />
        ))}
      </ol>
    </section>
  )
}

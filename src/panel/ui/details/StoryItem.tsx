// One step of a socket's story: its time, its sentence, its term, and what it shows besides.
import type { SocketRecord } from '../../store/sockets'
import { Term } from '../glossary/Term'
import { termOfStep } from '../glossary/term-of'
import { StoryShows } from './StoryShows'
import { StoryTime } from './StoryTime'
import type { StoryStep } from './story-step'
import { stepWords } from './story-words'
import './StoryItem.css'

interface Props {
  readonly step: StoryStep
  readonly socket: SocketRecord
}

export const StoryItem = ({ step, socket }: Props) => (
  <li class="story-item" data-testid="story-step" data-step={step.id} data-tone={step.tone}>
    <div class="story-head">
      <StoryTime step={step} socket={socket} />
      {step.term && (
        <span class="story-term mono">
          <Term id={termOfStep(step.id)}>{step.term}</Term>
        </span>
      )}
    </div>
    <p>{stepWords(step)}</p>
    <StoryShows shows={step.shows} socket={socket} />
  </li>
)

// How a socket's story begins: constructed, shaken hands, opened; or why not.
import type { Handshake } from '../../store/handshake'
import { answeredAt, isOfPage } from '../../store/handshake'
import type { SocketRecord } from '../../store/sockets'
import { readyStateName } from '../words/ready-state-names'
import { type StoryParam, type StoryStep, step } from './story-step'

function constructed(socket: SocketRecord): StoryStep {
  const { api, createdAt: time, firstSeenAt, transitions } = socket
  if (!isOfPage(socket))
    return step({ id: 'constructed', time: firstSeenAt, sentence: 'storyElsewhere', term: api })
  const state = readyStateName(transitions[0]?.readyState ?? socket.readyState)
  if (time === null) {
    const unseen = { id: 'constructed', time: firstSeenAt, sentence: 'storyUnseen' } as const
    return step({ ...unseen, term: `readyState ${state}` }, { params: [state], tone: 'warning' })
  }
  return step(
    { id: 'constructed', time, sentence: 'storyConstructed', term: `new ${api}()` },
    { params: [api], shows: { what: 'place' }, fact: { kind: 'socket-created', time } },
  )
}

function blocked({ blocked: report }: SocketRecord): StoryStep[] {
  if (report === null) return []
  const { time, directive, enforced } = report
  const sentence = enforced ? 'storyBlocked' : 'storyReported'
  const needed = { id: 'blocked', time, sentence, term: `CSP ${directive}` } as const
  const fact = { kind: 'connection-blocked', time } as const
  return [step(needed, { params: [directive], tone: enforced ? 'danger' : 'warning', fact })]
}

function shaken(handshake: Handshake, openedAt: number | null): StoryStep {
  const { beganAt, outcome, status, statusText, error } = handshake
  const endedAt = answeredAt(handshake, openedAt)
  const took: StoryParam =
    beganAt === null || endedAt === null
      ? { word: 'storyUnknownTime' }
      : { ms: Math.max(0, endedAt - beganAt) }
  const time = endedAt ?? beganAt
  const id = 'handshake'
  const term = status > 0 ? `HTTP ${status} ${statusText}`.trim() : 'HTTP Upgrade'
  const shows = { what: 'headers' } as const
  if (outcome === 'pending') return step({ id, time, sentence: 'storyWaiting', term }, { shows })
  const params = [took]
  if (outcome === 'opened')
    return step({ id, time, sentence: 'storyAccepted', term }, { params, shows })
  const refused = status > 0 ? 'storyRefused' : 'storyUnanswered'
  const why: StoryParam = status > 0 ? `${status}` : error || { word: 'failHidden' }
  const more = { params: [...params, why], shows, tone: 'danger' } as const
  return step({ id, time, sentence: refused, term }, more)
}

/** Nothing is said of a handshake that is not known, unless that it was: it opened. */
function handshake({ handshake: known, unsent, openedAt, createdAt }: SocketRecord): StoryStep[] {
  if (known !== null) return [shaken(known, openedAt)]
  const needed = { id: 'handshake', time: null, term: 'HTTP Upgrade' } as const
  if (unsent && openedAt === null)
    return [step({ ...needed, sentence: 'storyUnsent' }, { tone: 'danger' })]
  if (openedAt !== null && createdAt !== null)
    return [step({ ...needed, sentence: 'storyHandshakeUnseen', time: openedAt })]
  return []
}

const orNone = (text: string, none: 'noProtocol' | 'noExtension'): StoryParam =>
  text === '' ? { word: none } : text

function opened({ openedAt: time, createdAt, protocol, extensions }: SocketRecord): StoryStep[] {
  if (time === null) return []
  const took: StoryParam =
    createdAt === null ? { word: 'storyUnknownTime' } : { ms: time - createdAt }
  const params = [took, orNone(protocol, 'noProtocol'), orNone(extensions, 'noExtension')]
  const fact = { kind: 'socket-opened', time } as const
  return [
    step({ id: 'opened', time, sentence: 'storyOpened', term: 'open · OPEN' }, { params, fact }),
  ]
}

export const storyBeginning = (socket: SocketRecord): StoryStep[] => [
  constructed(socket),
  ...blocked(socket),
  ...handshake(socket),
  ...opened(socket),
]

// How a socket's story ends: who began to close, how long it was CLOSING, the close event, what came after.
import { CLOSED, CLOSING, OPEN } from '../../../wire/facts'
import { documentState } from '../../store/documents'
import { isOver, type SocketRecord } from '../../store/sockets'
import { readyStateName } from '../words/ready-state-names'
import { type StoryStep, step } from './story-step'

function errored({ erroredAt: time }: SocketRecord): StoryStep[] {
  if (time === null) return []
  const fact = { kind: 'socket-errored', time } as const
  return [
    step(
      { id: 'errored', time, sentence: 'storyErrored', term: 'error' },
      { tone: 'danger', fact },
    ),
  ]
}

/** As it stands in the page's code. */
export function calledOf({ code, reason }: { code: number | null; reason: string | null }): string {
  if (code === null) return 'close()'
  return reason === null ? `close(${code})` : `close(${code}, ${JSON.stringify(reason)})`
}

/** The call that had an effect, or the turn to CLOSING that no call explains. */
function begun({ closeCalls, transitions, abortedAt }: SocketRecord): StoryStep[] {
  const wasOpen = transitions.some(({ readyState }) => readyState === OPEN)
  const call = closeCalls.find(({ effective }) => effective)
  if (call) {
    const { time, stack } = call
    const byPage = wasOpen ? 'storyPageCloses' : 'storyPageGivesUp'
    const sentence = call.byPanel ? 'storyPanelCloses' : byPage
    const needed = { id: 'begun', time, sentence, term: 'close()' } as const
    const shows = { what: 'stack', stack } as const
    const fact = { kind: 'close-called', time } as const
    return [step(needed, { params: [calledOf(call)], shows, fact })]
  }
  if (abortedAt !== null) {
    const fact = { kind: 'stream-aborted', time: abortedAt } as const
    const needed = { id: 'begun', time: abortedAt, sentence: 'storyAborts', term: 'abort' } as const
    return [step(needed, { fact })]
  }
  const turn = transitions.find(({ readyState }) => readyState === CLOSING)
  if (!turn) return []
  const { time, cause: kind } = turn
  const needed = { id: 'begun', time, sentence: 'storyServerCloses', term: 'Close frame' } as const
  return [step(needed, { fact: { kind, time } })]
}

function closing({ transitions }: SocketRecord): StoryStep[] {
  const index = transitions.findIndex(({ readyState }) => readyState === CLOSING)
  const turn = transitions[index]
  if (!turn) return []
  const end = transitions[index + 1]
  const needed = { id: 'closing', time: turn.time, term: 'CLOSING' } as const
  if (!end) return [step({ ...needed, sentence: 'storyClosingStill' })]
  const params = [{ ms: end.time - turn.time }]
  return [step({ ...needed, sentence: 'storyClosing' }, { params })]
}

function closed({ close, readyState, transitions }: SocketRecord): StoryStep[] {
  const term = 'close · CLOSED'
  if (close !== null) {
    const { time, wasClean } = close
    const needed = { id: 'closed', time, sentence: 'storyClosed', term } as const
    const tone = wasClean ? 'plain' : 'danger'
    return [step(needed, { tone, shows: { what: 'close' }, fact: { kind: 'socket-closed', time } })]
  }
  if (readyState !== CLOSED) return []
  const { time, cause: kind } = transitions.at(-1) ?? { time: null, cause: null }
  const fact = time === null || kind === null ? null : { kind, time }
  return [step({ id: 'closed', time, sentence: 'storyClosedUntold', term }, { fact })]
}

/** In the order in which they happened. */
export const storyEnding = (socket: SocketRecord): StoryStep[] => [
  ...begun(socket),
  ...closing(socket),
  ...errored(socket),
  ...closed(socket),
]

function reconnected(socket: SocketRecord, next: SocketRecord): StoryStep {
  const time = next.createdAt ?? next.firstSeenAt
  const ms = Math.max(0, time - (socket.close?.time ?? time))
  const needed = {
    id: 'next',
    time,
    sentence: 'storyReconnected',
    term: 'new WebSocket()',
  } as const
  return step(needed, {
    params: [{ ms }, `#${next.key}`],
    shows: { what: 'socket', socket: next },
  })
}

/** How it stands now. `next`: the socket of the same URL that the page opened after it. */
export function storyNow(socket: SocketRecord, next: SocketRecord | null): StoryStep[] {
  if (isOver(socket)) return next === null ? [] : [reconnected(socket, next)]
  const state = documentState(socket.document)
  const needed = { id: 'now', time: null, term: readyStateName(socket.readyState) } as const
  if (state === 'cached')
    return [step({ ...needed, sentence: 'storyPageCached' }, { tone: 'warning' })]
  if (state === 'left') return [step({ ...needed, sentence: 'storyPageLeft' }, { tone: 'warning' })]
  if (socket.source === 'handshake') return [step({ ...needed, sentence: 'storyEndUnseen' })]
  return socket.readyState === OPEN ? [step({ ...needed, sentence: 'storyStillOpen' })] : []
}

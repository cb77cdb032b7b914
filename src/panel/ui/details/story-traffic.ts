// What a socket's story tells of its messages: the first each way, the sums, the queue, what was thrown away, silence.

import { SILENCE_LEAST } from '../../../wire/details-limits'
import type { MessageKind } from '../../../wire/facts'
import { titleOf } from '../../store/decoded'
import { isOver, type SocketRecord } from '../../store/sockets'
import type { MessageKey } from '../words/translate'
import { type StoryParam, type StoryStep, step } from './story-step'

interface First {
  readonly kind: MessageKind
  readonly word: MessageKey
  /** Where the open event was not seen, or the socket was given no time to be silent. */
  readonly plain: MessageKey
  readonly term: string
}

const FIRSTS: readonly First[] = [
  {
    kind: 'message-sent',
    word: 'storyFirstSent',
    plain: 'storyFirstSentKnown',
    term: 'send()',
  },
  {
    kind: 'message-received',
    word: 'storyFirstReceived',
    plain: 'storyFirstReceivedKnown',
    term: 'message',
  },
]

function first(socket: SocketRecord, { kind, word, plain, term }: First): StoryStep[] {
  const known = socket.times.first[kind]
  if (known === undefined) return []
  const { time, nth, size } = known
  const fact = { kind, time }
  if (nth > 1 || socket.openedAt === null) {
    const params = [{ count: nth }, { bytes: size }]
    return [step({ id: kind, time, sentence: plain, term }, { params, fact })]
  }
  const params = [{ ms: Math.max(0, time - socket.openedAt) }, { bytes: size }]
  return [step({ id: kind, time, sentence: word, term }, { params, fact })]
}

function peak({ buffered: { peak: bytes, peakAt: time, longest } }: SocketRecord): StoryStep[] {
  if (bytes === 0 || time === null) return []
  const needed = { id: 'peak', time, term: 'bufferedAmount' } as const
  if (longest === null) return [step({ ...needed, sentence: 'storyPeak' }, { params: [{ bytes }] })]
  const params = [{ bytes }, { ms: longest.atLeast }]
  return [step({ ...needed, sentence: 'storyPeakWaited' }, { params, tone: 'warning' })]
}

/** What it was that went over it. */
export function storySpoken({ spoken }: SocketRecord): StoryStep[] {
  if (spoken === null) return []
  const title = titleOf(spoken)
  return [
    step({ id: 'spoken', time: null, sentence: 'storySpoken', term: title }, { params: [title] }),
  ]
}

function discarded({ counts, times }: SocketRecord): StoryStep[] {
  const { nth: messages, total: bytes } = counts['message-discarded']
  if (messages === 0) return []
  const time = times.first['message-discarded']?.time ?? null
  const needed = { id: 'discarded', time, sentence: 'storyDiscarded', term: 'send()' } as const
  const fact = time === null ? null : ({ kind: 'message-discarded', time } as const)
  return [step(needed, { params: [{ messages }, { bytes }], tone: 'warning', fact })]
}

function threw({ threw: count }: SocketRecord): StoryStep[] {
  if (count === 0) return []
  const term = 'InvalidStateError'
  const needed = { id: 'threw', time: null, sentence: 'storyThrew', term } as const
  return [step(needed, { params: [{ count }], tone: 'danger' })]
}

function silence({ times: { silence: longest } }: SocketRecord): StoryStep[] {
  if (longest === null || longest.to - longest.from < SILENCE_LEAST) return []
  const needed = { id: 'silence', time: longest.from, sentence: 'storySilence', term: '' } as const
  return [step(needed, { params: [{ ms: longest.to - longest.from }] })]
}

/** The page was away, in the bfcache, and this socket with it. */
function restored({ document: { restoredAt: time }, firstSeenAt }: SocketRecord): StoryStep[] {
  if (time === undefined || time < firstSeenAt) return []
  const term = 'pageshow · persisted'
  const fact = { kind: 'page-shown', time, isOfPage: true } as const
  const needed = { id: 'restored', time, sentence: 'storyRestored', term } as const
  return [step(needed, { tone: 'warning', fact })]
}

/** What has a time of its own. */
export const storyMoments = (socket: SocketRecord): StoryStep[] => [
  ...FIRSTS.flatMap((each) => first(socket, each)),
  ...peak(socket),
  ...silence(socket),
  ...discarded(socket),
  ...restored(socket),
]

/** Messages in sum; of a socket that never opened there is nothing to count. */
export function storySums(socket: SocketRecord): StoryStep[] {
  const { counts, source, openedAt, gaps, beginningUnknown } = socket
  const sent = counts['message-sent']
  const received = counts['message-received']
  const needed = { id: 'sums', time: null, term: 'send() · message' } as const
  const lost = { id: 'gaps', time: null, sentence: 'storyGaps', term: '' } as const
  const ofGaps =
    gaps > 0 ? [step(lost, { params: [{ count: gaps }], tone: 'warning' as const })] : []
  if (source === 'handshake') return [step({ ...needed, sentence: 'storyUncounted' })]
  const params: StoryParam[] = [
    ...[{ messages: sent.nth }, { bytes: sent.total }],
    ...[{ messages: received.nth }, { bytes: received.total }],
  ]
  const isSilent = sent.nth + received.nth === 0
  if (isSilent && openedAt === null && !beginningUnknown) return [...threw(socket), ...ofGaps]
  const sentence = isSilent ? 'storyNoMessages' : isOver(socket) ? 'storySums' : 'storySumsSoFar'
  const sums = step({ ...needed, sentence }, { params: isSilent ? [] : params })
  return [...threw(socket), sums, ...ofGaps]
}

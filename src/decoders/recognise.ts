// Which protocol a connection speaks: the card with the most evidence whose decoder can read what came.
import type { Card } from './card'
import type { Decoder, Message, Opening, Unit } from './decoder'
import { candidates, type Finding, sampleOf } from './weigh'

export interface Recognised {
  readonly card: Card
  readonly decoder: Decoder
  /** Why; none where the user has chosen it. */
  readonly findings: readonly Finding[]
}

/** A decoder that fails has not read the message. */
export function readSafely(decoder: Decoder, state: unknown, message: Message) {
  try {
    return { units: decoder.read(state, message), failure: null }
  } catch (error) {
    return { units: null, failure: String(error).slice(0, 200) }
  }
}

const isSound = (units: readonly Unit[] | null) =>
  units?.every(({ problem }) => problem !== 'malformed' && problem !== 'unknown') ?? false

/** At least half of the messages, and the first of them or the second: late comers miss the opening. */
function fits(decoder: Decoder, opening: Opening, messages: readonly Message[]): boolean {
  const state = decoder.start(opening)
  const sound = messages.filter((message) => isSound(readSafely(decoder, state, message).units))
  return sound.length > 0 && sound.length * 2 >= messages.length
}

/**
 * null: nothing is certain enough (yet). What both ends have agreed on by name needs no message, and
 * is not given up for messages that break it: they are shown as broken.
 */
export async function recognise(
  cards: readonly Card[],
  opening: Opening,
  messages: readonly Message[],
): Promise<Recognised | null> {
  for (const { card, findings } of candidates(cards, opening, messages.map(sampleOf))) {
    const isAgreed = opening.selected !== '' && findings.some(({ weight }) => weight === 'sure')
    if (!isAgreed && messages.length === 0) continue
    const decoder = await card.load()
    if (isAgreed || fits(decoder, opening, messages)) return { card, decoder, findings }
  }
  return null
}

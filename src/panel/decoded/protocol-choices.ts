// What the reader has decided about the protocol of a URL: which it is, or none.
import type { Choice } from '../../decoders/connection'
import { PROTOCOL_CHOICES } from '../../wire/decode-limits'

/** By URL without query: the id of a protocol, or 'off'. */
export type ProtocolChoices = Readonly<Record<string, string>>

/** Tokens and sessions stand in queries: they differ, and are not kept. */
export const placeOfUrl = (url: string): string => url.replace(/[?#].*$/s, '')

export function choiceFor(choices: ProtocolChoices, url: string): Choice {
  const place = placeOfUrl(url)
  const chosen = Object.hasOwn(choices, place) ? choices[place] : undefined
  if (chosen === undefined) return null
  return chosen === 'off' ? 'off' : { id: chosen }
}

/** `choice` null: nothing is decided any more. */
export function withChoice(choices: ProtocolChoices, url: string, choice: Choice): ProtocolChoices {
  const place = placeOfUrl(url)
  const others = Object.entries(choices).filter(([other]) => other !== place)
  const own = choice === null ? [] : [[place, choice === 'off' ? choice : choice.id]]
  return Object.fromEntries([...others, ...own].slice(-PROTOCOL_CHOICES))
}

/** What was remembered, as far as it makes sense. */
export function choicesFrom(stored: unknown): ProtocolChoices {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return {}
  const known = Object.entries(stored).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return Object.fromEntries(known.slice(-PROTOCOL_CHOICES))
}

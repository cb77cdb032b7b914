// What the text of a message looks like, told from its start alone: no decoder is needed for it.

/** Characters that are looked at. */
const LOOKED_AT = 2_048

/** The word alone, in quotes, or as the type of an object; the packets of Engine.IO. */
const PING =
  /^\s*(?:"?ping"?\s*$|2(?:probe)?$|\{\s*"(?:type|op|event|action|msg|method|command)"\s*:\s*"(?:pusher:)?ping")/i
const PONG =
  /^\s*(?:"?pong"?\s*$|3(?:probe)?$|\{\s*"(?:type|op|event|action|msg|method|command)"\s*:\s*"(?:pusher:)?pong")/i

const start = (text: string) => text.slice(0, LOOKED_AT)

export const isPing = (text: string): boolean => PING.test(start(text))
export const isPong = (text: string): boolean => PONG.test(start(text))

/** Characters of a text, from which on numbers in it are worth a word. */
const LONG = 512

/** Seven of ten characters are of numbers in a list: digits, signs, points, commas. */
const MOSTLY = 0.7

/** JSON that is little else than lists of numbers: as binary it would be a fraction of the size. */
export function looksLikeNumbers(text: string): boolean {
  if (text.length < LONG || !/^\s*[[{]/.test(text)) return false
  const seen = start(text)
  const numeric = seen.match(/[-+\d.,eE]/g)?.length ?? 0
  return numeric >= seen.length * MOSTLY && /\[\s*-?\d/.test(seen)
}

export interface Subscription {
  /** What is subscribed to: the message without what counts up. */
  readonly to: string
  /** It takes an earlier one back. */
  readonly isEnd: boolean
}

const BEGINS =
  /"(?:type|op|event|action|command|cmd|method|msg)"\s*:\s*"(?:pusher:|#)?(?:subscribe|sub|join|phx_join)"/i
const ENDS =
  /"(?:type|op|event|action|command|cmd|method|msg)"\s*:\s*"(?:pusher:|#)?(?:unsubscribe|unsub|leave|phx_leave)"/i

/** Numbers of requests differ from one to the next. */
const COUNTERS =
  /"(?:id|cid|ref|req|seq|nonce|ts|time|timestamp|requestId|request_id)"\s*:\s*(?:"[^"]*"|[\d.]+)\s*,?/gi
const KIND = /"(?:type|op|event|action|command|cmd|method|msg)"\s*:\s*"[^"]*"\s*,?/gi

/** null: it is none, as far as its words tell. */
export function subscriptionOf(text: string): Subscription | null {
  if (text.length > LOOKED_AT) return null
  const isEnd = ENDS.test(text)
  if (!isEnd && !BEGINS.test(text)) return null
  const to = text
    .replace(COUNTERS, '')
    .replace(KIND, '')
    .replace(/[\s,]+/g, '')
  return { to, isEnd }
}

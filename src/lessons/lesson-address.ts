// Tells by a page's address alone which lesson it is of: the page has no other say in what is shown.

/** In the order in which they are taught. */
export const LESSON_IDS = [
  'first-connection',
  'states',
  'data-types',
  'close-codes',
  'errors',
  'subprotocols',
  'handshake',
  'reconnecting',
  'buffered-amount',
  'backpressure',
  'bfcache',
  'secure',
  'chat',
] as const
export type LessonId = (typeof LESSON_IDS)[number]

/** Below it are the pages of lessons; no site has it by chance. */
export const LESSONS_PATH = '/socketscope-lessons/'

/** null: it is of none. */
export function lessonAt(url: string): LessonId | null {
  const path = /^https?:\/\/[^/?#]*(\/[^?#]*)/.exec(url)?.[1] ?? ''
  if (!path.startsWith(LESSONS_PATH)) return null
  const name = path.slice(LESSONS_PATH.length)
  return LESSON_IDS.find((id) => name === `${id}.html`) ?? null
}

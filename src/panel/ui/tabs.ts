// The tabs of the details pane: which there are, which tell of the page as a whole, which keep the reader.

const TABS = [
  'message',
  'decoded',
  'socket',
  'lifecycle',
  'act',
  'charts',
  'bfcache',
  'findings',
  'lesson',
] as const
export type Tab = (typeof TABS)[number]

/** They have something to tell, or to do, without a row or a socket. */
export const OF_PAGE: readonly Tab[] = ['act', 'charts', 'bfcache', 'findings', 'lesson']

/** Who compares verdicts, curves or lives, or follows a lesson, goes from socket to socket and stays there. */
export const STAYING: readonly Tab[] = [...OF_PAGE, 'lifecycle']

/** There is a page to do it with: not of a file. */
const OF_LIVE_PAGE: readonly Tab[] = ['act', 'lesson']

export interface Shown {
  /** A row or a socket. */
  readonly hasSubject: boolean
  /** The page is of a lesson. */
  readonly hasLesson: boolean
  readonly isFile: boolean
}

/** @param chosen a lesson that was asked for stays, wherever the page goes. */
export function tabsFor({ hasSubject, hasLesson, isFile }: Shown, chosen: Tab): readonly Tab[] {
  const tabs = hasSubject ? TABS : OF_PAGE
  if (isFile) return tabs.filter((tab) => !OF_LIVE_PAGE.includes(tab))
  return hasLesson || chosen === 'lesson' ? tabs : tabs.filter((tab) => tab !== 'lesson')
}

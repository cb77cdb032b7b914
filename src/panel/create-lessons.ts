// What lessons run on in the panel: its store, a record in `storage.local`, words that are loaded when they are needed.
import type { LessonTexts } from '../lessons/texts'
import { browser } from '../platform/browser'
import type { Visit } from './bfcache/bfcache-view'
import { Lessons } from './lessons/lessons'
import type { Store } from './store/store'
import { t } from './ui/words/translate'

/** Key in `storage.local`: which tasks are done. */
const KEY = 'lessons'

async function texts(): Promise<LessonTexts> {
  if (t('languageTag') === 'fr') return (await import('../lessons/words/fr.json')).default
  return (await import('../lessons/words/en.json')).default
}

export const createLessons = (store: Store, visits: () => readonly Visit[]): Lessons =>
  new Lessons({
    ...{ store, visits, texts },
    load: () => import('./lessons/lesson-guide'),
    read: async () => (await browser.storage.local.get(KEY))[KEY],
    now: Date.now,
    write: (progress) => browser.storage.local.set({ [KEY]: progress }),
  })

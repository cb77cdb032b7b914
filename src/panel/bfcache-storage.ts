// Where what was learnt of the back/forward cache is kept: in the profile, or in memory until the browser ends.
import { browser } from '../platform/browser'

/** Key in `storage.local`: what returns have shown of the regime. */
const OBSERVATIONS_KEY = 'bfcache-observations'

export const observationStorage = {
  read: async () => (await browser.storage.local.get(OBSERVATIONS_KEY))[OBSERVATIONS_KEY],
  write: (list: unknown) => browser.storage.local.set({ [OBSERVATIONS_KEY]: list }),
}

/** Key in `storage.session`: pages that were left and came back. */
const VISITS_KEY = 'bfcache-visits'

/** In memory only, and gone with the browser: it names pages. */
export const visitStorage = {
  read: async () => (await browser.storage.session.get(VISITS_KEY))[VISITS_KEY],
  write: (list: unknown) => browser.storage.session.set({ [VISITS_KEY]: list }),
}

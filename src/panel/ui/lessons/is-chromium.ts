// Whether tasks that only Chromium can do are offered.
import { browserOf } from '../../bfcache/this-browser'

export const isChromium = browserOf(navigator.userAgent).engine === 'chromium'

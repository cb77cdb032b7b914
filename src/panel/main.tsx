// Entry of the panel: connects to the inspected tab and renders, at most once a frame.
import { options, render } from 'preact'
import { browser } from '../platform/browser'
import { RenderPace } from './render-pace'
import { openSession } from './session'
import { Settings } from './settings'
import { settingsStorage } from './settings-storage'
import { isReadersScroll } from './ui/layout/own-scroll'
import { Root } from './ui/Root'
import { t } from './ui/words/translate'

const pace = new RenderPace({
  frame: (task) => void requestAnimationFrame(task),
  after(ms, task) {
    const timer = setTimeout(task, ms)
    return () => clearTimeout(timer)
  },
  now: () => performance.now(),
})
options.debounceRendering = pace.schedule
for (const type of ['pointerdown', 'pointerup', 'click', 'keydown', 'input', 'change', 'wheel'])
  addEventListener(type, () => pace.hurry(), { capture: true, passive: true })
addEventListener(
  'scroll',
  ({ target }) => {
    if (target instanceof Element && isReadersScroll(target)) pace.hurry()
  },
  { capture: true, passive: true },
)
document.documentElement.lang = t('languageTag')
const settings = new Settings(settingsStorage)
await settings.restore() // before the first page is asked, and before anything has its place
const session = openSession(browser.devtools.inspectedWindow.tabId, settings)
render(<Root session={session} />, document.body)

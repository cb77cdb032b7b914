// Entry of the panel: connects to the inspected tab and renders, at most once a frame.
import { options, render } from 'preact'
import { browser } from '../platform/browser'
import { openSession } from './session'
import { App } from './ui/App'
import { restoreShares } from './ui/layout/pane-shares'
import { t } from './ui/words/translate'

options.debounceRendering = requestAnimationFrame
document.documentElement.lang = t('languageTag')
restoreShares()
const session = openSession(browser.devtools.inspectedWindow.tabId)
render(<App session={session} />, document.body)

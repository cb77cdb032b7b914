// The hidden devtools page: adds the panel to DevTools, and tells it when it is shown and hidden.
import { browser } from '../platform/browser'
import { HIDDEN_EVENT, SHOWN_EVENT } from '../wire/panel-events'

/** The panel's own window, in this process; in Chromium its visibilityState is always `visible`. */
type PanelWindow = Pick<EventTarget, 'dispatchEvent'>

async function createPanel(): Promise<void> {
  const { panels } = browser.devtools
  const panel = await panels.create('Socketscope', '/icons/32.png', '/src/panel/index.html')
  let shown: PanelWindow | null = null
  panel.onShown.addListener((window: unknown) => {
    shown = window as PanelWindow
    shown.dispatchEvent(new Event(SHOWN_EVENT))
  })
  panel.onHidden.addListener(() => void shown?.dispatchEvent(new Event(HIDDEN_EVENT)))
}

void createPanel()

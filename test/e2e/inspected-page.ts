// One tab and its panel for all tests of a file: to open DevTools takes longer than most of them.
import type { Panel, Session, Tab } from '../support/session-types'

export interface Inspected {
  readonly tab: Tab
  readonly panel: Panel
}

export interface InspectOptions {
  /** CSS pixels; as wide as the window without it. */
  readonly panelWidth?: number | undefined
}

/** `page` gives the URL of a page of test/fixtures/pages. */
export function inspectedPage(page: (path: string) => string) {
  let opened: (Inspected & InspectOptions) | undefined

  async function open(session: Session, path: string, { panelWidth }: InspectOptions) {
    const tab = await session.open(page(path))
    return { tab, panel: await tab.openPanel({ panelWidth }), panelWidth }
  }

  /** By way of an empty page, so that what is shown next is shown of the page that is asked for. */
  async function goOn({ tab, panel }: Inspected, path: string) {
    await tab.goto(page('blank.html?between'))
    await panel.waitFor('the page before to be forgotten', () => {
      const row = '[data-testid="socket-row"], [data-testid="message-row"]'
      return document.querySelector(row) === null
    })
    await tab.goto(page(path))
  }

  async function close() {
    await opened?.tab.close()
    opened = undefined
  }

  return {
    close,
    async show(session: Session, path: string, options: InspectOptions): Promise<Inspected> {
      if (opened?.panelWidth !== options.panelWidth) await close()
      if (opened) await goOn(opened, path)
      else opened = await open(session, path, options)
      return opened
    },
  }
}

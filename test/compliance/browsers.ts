// Keeps one browser for each world open while all of test/compliance runs, and lets tests run code in it.
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { type FixtureServer, startServer } from '../fixtures/server.mjs'
import type { BrowserName } from '../support/browsers.mjs'
import { openSession } from '../support/session.mjs'
import type { Session, Tab } from '../support/session-types'

/** `recorded`: with the extension, and a panel that is open on the page. */
export type World = 'native' | 'patched' | 'recorded'

export interface Order {
  readonly browser: BrowserName
  readonly world: World
  /** The page to be loaded anew; the one before is kept without it. */
  readonly page?: string
  /** What to evaluate there; its value travels as JSON. */
  readonly code?: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where orders are taken. */
    compliance: string
  }
}

const dist = process.env.SOCKETSCOPE_DIST ?? 'dist'
const extensionOf = (name: BrowserName) => `${dist}/${name === 'chromium' ? 'chrome' : 'firefox'}`

interface Opened {
  readonly session: Session
  readonly tab: Tab
}

async function openWorld({ browser, world }: Order, server: FixtureServer): Promise<Opened> {
  const extension = world === 'native' ? undefined : extensionOf(browser)
  const session = await openSession(browser, { extension })
  const tab = await session.open(`${server.origin}/blank.html`)
  if (world === 'recorded') await tab.openPanel()
  return { session, tab }
}

async function orderIn(request: IncomingMessage): Promise<Order> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return JSON.parse(text)
}

/** A browser starts when the first test needs it, so that one file alone starts only what it names. */
function createWorlds(server: FixtureServer) {
  const worlds = new Map<string, Promise<Opened>>()
  const carryOut = async (order: Order): Promise<unknown> => {
    const name = `${order.browser} ${order.world}`
    const opened = worlds.get(name) ?? openWorld(order, server)
    worlds.set(name, opened)
    const { tab } = await opened
    if (order.page !== undefined) await tab.goto(`${server.origin}/${order.page}`)
    return order.code === undefined ? null : tab.page.evaluate(order.code)
  }
  const close = async () => {
    const opened = await Promise.allSettled(worlds.values())
    for (const world of opened) if (world.status === 'fulfilled') await world.value.session.close()
  }
  return { carryOut, close }
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await startServer()
  const { carryOut, close } = createWorlds(server)
  const orders = createServer(async (request, response) => {
    const answer = await orderIn(request)
      .then(carryOut)
      .then((value) => ({ value }))
      .catch((error: unknown) => ({ error: String(error) }))
    response.end(JSON.stringify(answer))
  })
  await new Promise<void>((resolve) => orders.listen(0, '127.0.0.1', resolve))
  provide('compliance', `http://127.0.0.1:${(orders.address() as AddressInfo).port}`)
  return async () => {
    await close()
    orders.closeAllConnections()
    orders.close()
    await server.close()
  }
}

// Entry of the service worker (Chrome) and event page (Firefox): gives the router its ports.
import { browser } from '../platform/browser'
import { TEXT } from '../wire/limits'
import { WAKE, WATCHERS_KEY } from '../wire/packets'
import { createRouter, type RoutedPort } from './router'

type Port = Parameters<Parameters<typeof browser.runtime.onConnect.addListener>[0]>[0]

const ownPages = browser.runtime.getURL('')

function routed(port: Port): RoutedPort {
  const { sender } = port
  const url = (sender?.url ?? '').slice(0, TEXT)
  const origin = (sender as { origin?: string } | undefined)?.origin ?? ''
  return {
    name: port.name,
    tab: sender?.tab?.id ?? null,
    frame: { frameId: sender?.frameId ?? 0, url, origin },
    isOwnPage: url.startsWith(ownPages),
    post(message) {
      try {
        port.postMessage(message)
      } catch {
        // it closed a moment ago; its onDisconnect says so
      }
    },
    close: () => port.disconnect(),
    onMessage: (listener) => port.onMessage.addListener(listener),
    onClose: (listener) => port.onDisconnect.addListener(listener),
  }
}

const setWatchers = (count: number) => browser.storage.local.set({ [WATCHERS_KEY]: count })

const router = createRouter({
  async wake(tab) {
    try {
      await browser.tabs.sendMessage(tab, WAKE)
      return true
    } catch {
      return false // no document of the tab has our content script
    }
  },
  setWatchers,
  after: (ms, task) => void setTimeout(task, ms),
})

browser.runtime.onConnect.addListener((port) => router.connect(routed(port)))
// A browser that crashed with a panel open left the word standing.
browser.runtime.onStartup.addListener(() => void setWatchers(0))
browser.runtime.onInstalled.addListener(() => void setWatchers(0))

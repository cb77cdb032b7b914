// @ts-check
// The extension API, as far as the panel asks for it, played in a page: its words, its storage, and a
// background that hands over a script. The clock stands still.

/**
 * Runs in the page, before its scripts: it sees nothing but its argument.
 *
 * @param {{
 *   messages: Record<string, { message: string }>
 *   language: string
 *   origin: string
 *   version: number
 *   scene: 'traffic' | 'empty' | 'restricted' | 'connecting'
 *   script: ReturnType<typeof import('./shop.mjs').shop>
 * }} stage
 */
export function fakeBrowser({ messages, language, origin, version, scene, script }) {
  Date.now = () => script.now
  /** @type {((message: unknown) => void)[]} */
  const panels = []
  /** @type {(() => void)[]} */
  const ends = []
  const tell = (/** @type {unknown} */ message) => {
    for (const panel of panels) panel(message)
  }
  const nothing = { addListener() {}, removeListener() {} }

  /** Facts of one document go together as long as no other speaks. */
  const play = (/** @type {Map<number, number>} */ subscriptions) => {
    for (const stage of script.handshakes) tell(stage)
    for (const { link, fact } of script.said) {
      const { payload } = /** @type {any} */ (fact)
      if (payload?.content?.bytes) payload.content = new Uint8Array(payload.content.bytes)
      const batch = { kind: 'batch', subscription: subscriptions.get(link), facts: [fact] }
      tell({ kind: 'from-relay', link, packet: batch })
    }
  }
  const enter = () => {
    if (scene === 'restricted') return tell({ kind: 'woken', reachable: false })
    if (scene === 'connecting') return
    for (const { link, frame, hello } of script.pages) {
      tell({ kind: 'relay-came', link, frame })
      tell({ kind: 'from-relay', link, packet: { ...hello, version } })
    }
  }
  /** @type {Map<number, number>} */
  const subscriptions = new Map()
  const answer = (/** @type {any} */ { kind, link, packet }) => {
    if (kind === 'wake') return void setTimeout(enter)
    if (packet.kind !== 'subscribe' || subscriptions.has(link)) return
    subscriptions.set(link, packet.subscription)
    if (scene === 'traffic' && subscriptions.size === script.pages.length)
      setTimeout(play, 0, subscriptions)
  }
  const connect = () => {
    setTimeout(enter)
    return {
      onMessage: { addListener: (/** @type {any} */ listener) => panels.push(listener) },
      onDisconnect: { addListener: (/** @type {any} */ listener) => ends.push(listener) },
      postMessage: answer,
      disconnect() {},
    }
  }
  const storage = () => {
    /** @type {Record<string, unknown>} */
    const kept = {}
    return {
      get: async () => ({ ...kept }),
      set: async (/** @type {object} */ values) => void Object.assign(kept, values),
      remove: async () => {},
      onChanged: nothing,
    }
  }
  const getMessage = (/** @type {string} */ key, /** @type {string[]} */ values = []) =>
    (messages[key]?.message ?? '').replace(/\$(\d)/g, (_, digit) => values[digit - 1] ?? '')
  const browser = {
    runtime: { id: 'socketscope', connect, getURL: () => origin, onMessage: nothing },
    i18n: { getMessage, getUILanguage: () => language },
    storage: { local: storage(), session: storage(), onChanged: nothing },
    devtools: {
      inspectedWindow: {
        tabId: 1,
        eval: async () => [null, { isException: true }],
        reload() {},
      },
      network: {
        onNavigated: nothing,
        onRequestFinished: nothing,
        getHAR: async () => ({ entries: [] }),
      },
      panels: { openResource() {}, themeName: 'default' },
    },
  }
  const define = (/** @type {string} */ name, /** @type {unknown} */ value) =>
    Object.defineProperty(globalThis, name, { value, configurable: true })
  define('browser', browser)
  define('chrome', browser)
  define('loseBackground', () => {
    browser.runtime.connect = () => {
      throw new Error('no background')
    }
    for (const end of ends.splice(0)) end()
  })
}

// @ts-check
// Runs in the panel's page before the panel: an extension API with one relay behind it, which has as
// many facts to tell as it is asked for. It keeps to the window, as the real one does.

/**
 * @param {Record<string, { message: string }>} words
 * @param {number} version of the wire
 */
export function standIn(words, version) {
  const scope = /** @type {Record<string, any>} */ (/** @type {unknown} */ (globalThis))
  const BATCH = 500
  const listened = { addListener() {}, removeListener() {} }
  const area = { get: async () => ({}), set: async () => {}, onChanged: listened }
  const relay = { wanted: 0, told: 0, limit: 0, subscription: 0, payloads: 0, isBusy: false }
  /** @type {((message: unknown) => void) | null} */
  let tell = null
  // what goes through a port is cloned: each text of each fact is a text of its own
  const { port1, port2 } = new MessageChannel()
  port2.onmessage = ({ data }) => {
    tell?.(data)
    relay.isBusy = false
    proceed()
  }
  const post = (/** @type {unknown} */ packet) =>
    port1.postMessage({ kind: 'from-relay', link: 1, packet })

  const bytes = (/** @type {number} */ nth) => {
    const content = new Uint8Array(64)
    for (let at = 0; at < 64; at++) content[at] = (nth * 31 + at * 7) & 255
    return content
  }
  const text = (/** @type {number} */ nth) =>
    `{"type":"tick","symbol":"S${nth % 977}","price":${(nth * 7919) % 1_000_003},"id":${nth},"at":"2026-11-21T10:${nth % 60}:00Z"}`
  const sent = { nth: 0, total: 0 }
  const received = { nth: 0, total: 0 }
  const message = (/** @type {number} */ seq) => {
    const isBinary = seq % 20 === 7
    const content = isBinary ? bytes(seq) : text(seq)
    const size = content.length
    relay.payloads += size
    const kind = seq % 10 === 3 ? 0 : 1
    const counter = kind === 0 ? sent : received
    counter.nth += 1
    counter.total += size
    const { nth, total } = counter
    // a row of values, as src/wire/rows has it: sent or received, in OPEN, all of it here
    const time = 1_763_700_000_000 + seq * 2.125
    return [kind, seq, time, 1, 1, isBinary ? 1 : 0, size, content, 0, nth, total, 0, '']
  }
  const base = { time: 1_763_700_000_000, socket: 1 }
  const created = {
    ...{ ...base, seq: 1, kind: 'socket-created', api: 'WebSocket', readyState: 0 },
    ...{ url: 'ws://localhost/ticks', protocols: [], binaryType: 'arraybuffer', stack: '' },
    ...{ adopted: false, during: null },
  }
  const opened = {
    ...{ ...base, seq: 2, kind: 'socket-opened', readyState: 1, protocol: '', extensions: '' },
  }
  const fact = (/** @type {number} */ seq) =>
    seq === 1 ? created : seq === 2 ? opened : message(seq)
  const proceed = () => {
    const end = Math.min(relay.wanted, relay.limit, relay.told + BATCH)
    if (relay.isBusy || end <= relay.told || relay.subscription === 0) return
    const facts = []
    for (let seq = relay.told + 1; seq <= end; seq++) facts.push(fact(seq))
    relay.told = end
    relay.isBusy = true
    post({ kind: 'batch', subscription: relay.subscription, facts })
  }
  const hear = (/** @type {any} */ { kind, packet }) => {
    if (kind !== 'to-relay') return
    if (packet.kind === 'subscribe' || packet.kind === 'window') {
      relay.subscription = packet.subscription
      relay.limit = packet.limit
      proceed()
    }
  }
  const connect = () => {
    const frame = { frameId: 0, documentId: 'd', url: 'http://localhost/', origin: '' }
    setTimeout(() => {
      tell?.({ kind: 'relay-came', link: 1, frame })
      post({
        ...{ kind: 'hello', version, document: 'bench', url: 'http://localhost/' },
        ...{ place: { depth: 0, name: '', hasOpener: false }, timeOrigin: 1_763_700_000_000 },
        arrival: { type: 'navigate', notRestoredReasons: null, restoredAt: null },
      })
    })
    const onMessage = {
      addListener(/** @type {(message: unknown) => void} */ listener) {
        tell = listener
      },
    }
    return { postMessage: hear, disconnect() {}, onMessage, onDisconnect: listened }
  }
  const getMessage = (/** @type {string} */ key, /** @type {string[]} */ given = []) =>
    (words[key]?.message ?? key).replace(/\$(\d)/g, (_, nth) => given[nth - 1] ?? '')
  scope.browser = {
    runtime: { id: 'bench', connect, getURL: () => 'https://none.invalid/' },
    i18n: { getMessage, getUILanguage: () => 'en' },
    storage: { local: area, session: area, onChanged: listened },
    devtools: {
      inspectedWindow: { tabId: 1, eval: async () => [''] },
      network: { onNavigated: listened, onRequestFinished: listened, getHAR: async () => ({}) },
      panels: {},
    },
  }
  scope.chrome = scope.browser
  /** So many facts, told as fast as the panel takes them. */
  scope.feed = (/** @type {number} */ count) => {
    relay.wanted = count
    proceed()
  }
  scope.fed = () => ({ told: relay.told, payloads: relay.payloads })
}

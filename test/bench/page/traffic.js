// What a page does with its sockets while it is measured. Every message is read, as a page would.

const socketTo = async (path) => {
  const socket = new WebSocket(`ws://${location.host}/${path}`)
  socket.binaryType = 'arraybuffer'
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }))
  return socket
}
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const drained = async (socket) => {
  while (socket.bufferedAmount > 0) await pause(5)
}

/** 100 bytes of text, JSON of a length, or bytes. */
function content(kind, size) {
  if (kind === 'binary') return new Uint8Array(size).fill(7)
  if (kind === 'text') return 'x'.repeat(size)
  const list = Array.from({ length: 20 }, (_, id) => ({ id, name: `point ${id}`, at: id * 1.5 }))
  return JSON.stringify({ list, pad: '' }).padEnd(size).slice(0, size)
}

/** ms from the first message to the last. */
async function receive(kind, count, size) {
  const socket = await socketTo('push')
  let seen = 0
  let bytes = 0
  let first = 0
  const all = new Promise((resolve) => {
    socket.onmessage = ({ data }) => {
      if (seen === 0) first = performance.now()
      bytes += typeof data === 'string' ? data.length : data.byteLength
      seen += 1
      if (seen === count) resolve(performance.now() - first)
    }
  })
  socket.send(
    JSON.stringify({ kind, count, size, content: kind === 'json' ? content(kind, size) : '' }),
  )
  const took = await all
  if (bytes !== count * size) throw new Error(`${bytes} bytes instead of ${count * size}`)
  socket.close()
  return took
}

/** ms of the calls alone, in tasks of some hundred KiB: what is queued must not fill the memory. */
async function send(kind, count, size) {
  const socket = await socketTo('drain')
  const data = content(kind, size)
  const atOnce = Math.max(1, Math.min(count, Math.floor(4_000_000 / size), 5_000))
  let took = 0
  for (let sent = 0; sent < count; ) {
    const until = Math.min(count, sent + atOnce)
    const before = performance.now()
    for (; sent < until; sent++) socket.send(data)
    took += performance.now() - before
    await drained(socket)
  }
  socket.close()
  return took
}

/** µs of one send(), as the mean of each of so many groups: clocks of browsers are too coarse for one. */
async function latency(groups, inGroup, size) {
  const socket = await socketTo('drain')
  const data = content('text', size)
  const means = []
  for (let group = 0; group < groups; group++) {
    const before = performance.now()
    for (let n = 0; n < inGroup; n++) socket.send(data)
    means.push(((performance.now() - before) / inGroup) * 1000)
    await pause(2)
    await drained(socket)
  }
  socket.close()
  return means
}

/** So that the thread that runs this page can be told by what it uses. */
function spin(ms) {
  const until = performance.now() + ms
  while (performance.now() < until);
}

/** What the first search result for "intercept websocket messages" does, more or less. */
function patchNaively() {
  const Native = WebSocket
  const tell = (direction, data) =>
    window.postMessage({ source: 'naive', direction, data, time: Date.now() }, '*')
  window.WebSocket = class extends Native {
    constructor(...args) {
      super(...args)
      this.addEventListener('message', ({ data }) => tell('received', data))
    }
    send(data) {
      tell('sent', data)
      return super.send(data)
    }
  }
  window.addEventListener('message', ({ data }) => data.source === 'naive')
}

Object.assign(window, { traffic: { receive, send, latency, spin, patchNaively } })

// The remedies' scripts that run in a page. `anew` is an expression that makes the socket: text from a page, made safe.
import type { SocketApi } from '../wire/facts'
import type { Comment } from './sample-comments'

/** In the regime that cuts: `close` is the one sign that can be trusted. */
export const reconnectOnClose = (anew: string, comment: Comment) => `\
let socket
let delay = 250 // ${comment('delay')}

function connect() {
  socket = ${anew}
  socket.addEventListener('open', () => { delay = 250 })
  socket.addEventListener('close', () => {
    setTimeout(connect, delay)
    delay = Math.min(2 * delay, 30_000)
  })
}

// ${comment('no-ready-state')}
connect()
`

export const resend = (anew: string, comment: Comment) => `\
const unacknowledged = new Map() // ${comment('by-id')}
let lastId = 0
let socket

function connect() {
  socket = ${anew}
  socket.addEventListener('open', () => {
    for (const text of unacknowledged.values()) socket.send(text)
  })
  // ${comment('server-answers')}
  socket.addEventListener('message', ({ data }) => unacknowledged.delete(JSON.parse(data).id))
  socket.addEventListener('close', () => setTimeout(connect, 250))
}

// ${comment('keep')}
function send(data) {
  const text = JSON.stringify({ id: ++lastId, data })
  unacknowledged.set(lastId, text)
  if (socket.readyState === WebSocket.OPEN) socket.send(text)
}

connect()
`

/** A stream that is closed while it connects rejects both its promises. */
const settle = (api: SocketApi) =>
  api === 'WebSocketStream'
    ? '\n  socket.opened.catch(() => {})\n  socket.closed.catch(() => {})'
    : ''

/** In Chromium enough in both regimes, in Firefox too late. https://web.dev/articles/bfcache#close-open-connections */
export const closeInPagehide = (anew: string, api: SocketApi) => `\
let socket

function connect() {
  socket = ${anew}${settle(api)}
}

addEventListener('pagehide', () => socket.close())
addEventListener('pageshow', (event) => { if (event.persisted) connect() })
connect()
`

/** The link that a click follows in this very tab, if it does. */
export const FOLLOWED_LINK = `\
function followedLink(event) {
  const link = event.target.closest('a[href]')
  const elsewhere = event.button || event.ctrlKey || event.metaKey || event.shiftKey
  const stays = link?.target || link?.hash || link?.download
  return event.defaultPrevented || elsewhere || stays ? null : link
}
`

/** In Firefox the socket must have reached CLOSED before the navigation begins. */
export const closeBeforeNavigation = (anew: string, comment: Comment) => `\
let socket

function connect() {
  socket = ${anew}
}

${FOLLOWED_LINK}
// ${comment('closed-before')}
addEventListener('click', (event) => {
  const link = followedLink(event)
  if (!link || socket.readyState === WebSocket.CLOSED) return
  event.preventDefault()
  const leave = () => {
    clearTimeout(timeout) // ${comment('goes-off')}
    socket.removeEventListener('close', closed)
    location.assign(link.href)
  }
  const closed = () => setTimeout(leave) // ${comment('still-counts')}
  const timeout = setTimeout(leave, 1_000) // ${comment('must-not-hold')}
  socket.addEventListener('close', closed)
  socket.close()
})
addEventListener('pageshow', (event) => { if (event.persisted) connect() })
connect()
`

export const closeWhenIdle = (anew: string, comment: Comment) => `\
let socket
let idle

function touch() {
  clearTimeout(idle)
  idle = setTimeout(() => socket.close(), 5_000) // ${comment('idle')}
}

function connect() {
  socket = ${anew}
  socket.addEventListener('open', touch)
  socket.addEventListener('message', touch)
}

// ${comment('on-demand')}
function send(data) {
  if (!socket || socket.readyState > WebSocket.OPEN) connect()
  const { readyState } = socket
  if (readyState === WebSocket.OPEN) socket.send(data)
  else socket.addEventListener('open', () => socket.send(data), { once: true })
  touch()
}

connect()
`

/** Run in the document that holds the frames: a frame does not see its page being left in time. */
export const removeFrames = (comment: Comment) => `\
const held = []

${FOLLOWED_LINK}
// ${comment('frames-go')}
addEventListener('click', (event) => {
  if (!followedLink(event)) return
  for (const frame of document.querySelectorAll('iframe')) {
    const placeholder = document.createComment('frame')
    frame.replaceWith(placeholder)
    held.push([placeholder, frame])
  }
})
addEventListener('pageshow', () => {
  for (const [placeholder, frame] of held.splice(0)) placeholder.replaceWith(frame)
})
`

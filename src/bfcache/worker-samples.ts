// The remedies' scripts for sockets in workers. `anew` is an expression that makes the socket, made safe.
import { FOLLOWED_LINK } from './page-samples'
import type { Comment } from './sample-comments'

/** A worker of one script with its page: a function's source, so that the sample stands alone. */
const source = (comment: Comment) => `\
// ${comment('own-file')}
const source = URL.createObjectURL(new Blob([\`(\${inWorker})()\`], { type: 'text/javascript' }))
`

/** A shared worker's socket blocks nowhere, as long as nothing is posted to a page that is away. */
export const quietSharedWorker = (anew: string, comment: Comment) => `\
function inWorker() {
  const socket = ${anew}
  self.onconnect = ({ ports: [port] }) => {
    let held = null // ${comment('held')}
    socket.addEventListener('message', ({ data }) => {
      if (held === null) port.postMessage(data)
      else if (held.push(data) > 1_000) held.shift()
    })
    port.onmessage = ({ data: { kind, data } }) => {
      if (kind === 'send') socket.send(data)
      if (kind === 'away') held ??= []
      if (kind === 'back' && held !== null) {
        for (const data of held) port.postMessage(data)
        held = null
      }
    }
  }
}

${source(comment)}
const { port } = new SharedWorker(source)
port.onmessage = ({ data }) => console.log(data)
document.addEventListener('visibilitychange', () => {
  port.postMessage({ kind: document.hidden ? 'away' : 'back' })
})

function send(data) {
  port.postMessage({ kind: 'send', data })
}
`

/** What a dedicated worker holds open counts as the page's own. */
export const closeWorker = (anew: string, comment: Comment) => `\
function inWorker() {
  let socket
  self.onmessage = ({ data: kind }) => {
    if (kind === 'connect') {
      socket = ${anew}
      socket.onclose = () => setTimeout(() => postMessage('closed')) // ${comment('still-counts')}
    } else if (socket.readyState === WebSocket.CLOSED) postMessage('closed')
    else socket.close()
  }
}

${source(comment)}
const worker = new Worker(source)

${FOLLOWED_LINK}
addEventListener('click', (event) => {
  const link = followedLink(event)
  if (!link) return
  event.preventDefault()
  const leave = () => {
    clearTimeout(timeout) // ${comment('goes-off')}
    worker.onmessage = null
    location.assign(link.href)
  }
  const timeout = setTimeout(leave, 1_000) // ${comment('must-not-hold')}
  worker.onmessage = ({ data }) => { if (data === 'closed') leave() }
  worker.postMessage('close')
})
addEventListener('pageshow', (event) => { if (event.persisted) worker.postMessage('connect') })
worker.postMessage('connect')
`

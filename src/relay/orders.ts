// What the page is told to do: each act as orders, made whole here so that the page's side stays small.
import type { Act } from '../wire/acts'
import type { Content } from '../wire/payload'
import type { Passing } from './rule-queue'

/** An order as page/obey-relay takes it; it must have every field of its kind. */
export type Order = Readonly<Record<string, unknown>> & { readonly what: string }
export type Obey = (order: Order) => string

type OfSocket = Exclude<Act, { readonly what: 'rules' | 'release' | 'discard' }>

const ABNORMAL = { code: 1006, reason: '', wasClean: false }

function originOf(url: string): string {
  try {
    return new URL(url).origin
  } catch {
    return ''
  }
}

/** Bytes in both forms that a page may have asked for by `binaryType`. */
function eventOrder(socket: number, content: Content, origin: string, acts: number): Order {
  const base = { what: 'event', socket, type: 'message', acts }
  if (typeof content === 'string') return { ...base, init: { data: content, origin }, blob: null }
  if (content instanceof Blob) return { ...base, init: { data: content, origin }, blob: content }
  const { buffer } = content.slice()
  return { ...base, init: { data: buffer, origin }, blob: new Blob([buffer]) }
}

const simulated = (socket: number, type: 'error' | 'close', init: object): Order => ({
  ...{ what: 'event', socket, type, init },
  ...{ blob: null, acts: 0 },
})

/** `close()` is called with as many arguments as were given. */
const closeOrder = (socket: number, code: number | null, reason: string | null): Order => ({
  what: 'close',
  socket,
  args: code === null ? [] : reason === null ? [code] : [code, reason],
})

export function ordersOf(act: OfSocket): readonly Order[] {
  const { socket } = act
  switch (act.what) {
    case 'send':
      return [{ what: 'send', socket, data: act.content, acts: 1 }]
    case 'receive':
      return [eventOrder(socket, act.content, originOf(act.url), 0)]
    case 'close':
      return [closeOrder(socket, act.code, act.reason)]
    case 'error':
      return [simulated(socket, 'error', {})]
    case 'abort':
      return [
        { what: 'abort', socket },
        simulated(socket, 'error', {}),
        simulated(socket, 'close', ABNORMAL),
      ]
  }
}

export function deliverOrder({ socket, url, direction, payload }: Passing, acts: number): Order {
  const content = payload.content ?? ''
  return direction === 'sent'
    ? { what: 'send', socket, data: content, acts }
    : eventOrder(socket, content, originOf(url), acts)
}

export function dropOrder({ socket, direction, payload, stack }: Passing): Order {
  const told = { kind: 'message-dropped', socket, readyState: 1, direction, payload, stack }
  return { what: 'note', socket, fact: told }
}

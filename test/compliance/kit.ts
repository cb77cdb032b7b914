// What a case has at hand in the page: made there anew for each case, from this source text.

/** `WebSocket` as JavaScript sees it: anything may be passed. */
export type AnySocketClass = new (...args: unknown[]) => WebSocket

export interface Kit {
  /** `ws://…`, the origin of the server. */
  readonly server: string
  /** The endpoint that echoes. */
  readonly echo: string
  /** The constructor with no types, for arguments that are wrong. */
  readonly Any: AnySocketClass
  /** `nothing`, `TypeError`, `DOMException SyntaxError`, or what was thrown as text. */
  thrown(call: () => unknown): string
  next(target: EventTarget, type: string): Promise<Event & MessageEvent & CloseEvent>
  /** An open socket. */
  opened(path?: string, protocols?: string | string[]): Promise<WebSocket>
  /** Closes it, and waits for that. */
  closed(socket: WebSocket, code?: number, reason?: string): Promise<CloseEvent>
  /** Anything may be sent. */
  send(socket: WebSocket, ...data: unknown[]): void
  /** Sends, and waits for the answer: its kind and content in words. */
  echoed(socket: WebSocket, data: unknown): Promise<string>
  /** The window of a new frame that shows an empty page. */
  frame(): Promise<Window & typeof globalThis>
  wait(ms: number): Promise<void>
}

export function makeKit(): Kit {
  const server = `ws://${location.host}`
  const echo = `${server}/echo`
  const next: Kit['next'] = (target, type) =>
    new Promise((resolve) =>
      target.addEventListener(type, (event) => resolve(event as never), { once: true }),
    )
  const inWords = async (data: unknown) => {
    if (typeof data === 'string') return `text ${data}`
    const isBlob = data instanceof Blob
    const buffer = isBlob ? await data.arrayBuffer() : (data as ArrayBuffer)
    return `${isBlob ? 'Blob' : 'ArrayBuffer'} ${[...new Uint8Array(buffer)]}`
  }
  const send: Kit['send'] = (socket, ...data) => socket.send(...(data as [string]))
  return {
    server,
    echo,
    Any: WebSocket as unknown as AnySocketClass,
    thrown(call) {
      try {
        call()
        return 'nothing'
      } catch (error) {
        if (error instanceof DOMException) return `DOMException ${error.name}`
        return error instanceof Error ? error.name : String(error)
      }
    },
    next,
    async opened(path = '/echo', protocols = []) {
      const socket = new WebSocket(server + path, protocols)
      await next(socket, 'open')
      return socket
    },
    async closed(socket, ...how) {
      const close = next(socket, 'close')
      socket.close(...how)
      return close
    },
    send,
    async echoed(socket, data) {
      const answer = next(socket, 'message')
      send(socket, data)
      return inWords((await answer).data)
    },
    async frame() {
      const frame = document.createElement('iframe')
      frame.src = '/blank.html'
      document.body.append(frame)
      await next(frame, 'load')
      return frame.contentWindow as Window & typeof globalThis
    },
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  }
}

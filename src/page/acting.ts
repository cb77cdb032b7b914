// Whether the panel acts on this document's sockets: off until a person asks for it, and then one
// field that `send()` and each event read.
import type { Watched } from './watched-sockets'

export const acting = {
  /** Rules hold, or a socket was ended for the page alone. */
  isOn: false,
  /** The event that is being dispatched for the panel: not the page's. */
  event: null as Event | null,
  /** True: the call is not made now, but later or never. Must not throw. */
  takesSend: (_socket: unknown, _data: unknown): boolean => false,
  /** True: the event is not to be recorded; where the page is not to see it, it is stopped. Must not throw. */
  takesEvent: (_entry: Watched, _socket: WebSocket, _event: Event): boolean => false,
  /** The page is about to close it: what waits must go first. */
  ends: (_socket: unknown): void => {},
}

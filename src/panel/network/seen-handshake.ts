// A handshake as somebody has seen it: the request events of Firefox, or Chromium's network panel.
import type { HarSocket } from './har-socket'
import type { SeenRequest } from './seen-requests'

export type SeenHandshake =
  | { readonly request: SeenRequest; readonly har: null }
  | { readonly request: null; readonly har: HarSocket }

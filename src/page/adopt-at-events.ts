// In a page that is older than the patch, a socket that only receives makes no call that could be seen:
// it is met when the page reads its event. Costs every MessageEvent of such a page; no other page has it.
import type { Call } from './installer'
import { apply, eventTarget } from './intrinsics'
import type { Patch } from './start'
import { adopt, isSocket, type Watched, watchedOf } from './watched-sockets'

export function adoptAtEvents({ installer, recorder, events, guard }: Patch): void {
  const meet = (event: unknown, see: (entry: Watched, socket: WebSocket, event: Event) => void) =>
    guard(() => {
      if ((event as Event).isTrusted !== true) return
      const target = eventTarget(event)
      if (!isSocket(target) || watchedOf(target)) return
      see(
        adopt(recorder, target, events.listenTo, installer.isOfPatchedRealm(target)),
        target,
        event as Event,
      )
    })
  const reading =
    (see: (entry: Watched, socket: WebSocket, event: Event) => void): Call =>
    (native, event, args) => {
      const value = apply(native, event, args)
      meet(event, see)
      return value
    }
  installer.replaceGetter(MessageEvent.prototype, 'data', reading(events.received))
  installer.replaceGetter(CloseEvent.prototype, 'code', reading(events.closed))
}

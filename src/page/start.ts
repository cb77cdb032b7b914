// Sets the patch up, whichever way natives are replaced.
import { adoptAtEvents } from './adopt-at-events'
import type { Installer } from './installer'
import { observeClose, observeSend } from './observe-calls'
import { observeConstructor } from './observe-constructor'
import { observeEvents } from './observe-events'
import { observePage } from './observe-page'
import { observeStreams } from './observe-stream'
import { Recorder } from './recorder'
import { openRelayChannel } from './relay-channel'
import { watchBuffers } from './watch-buffer'

/** `isLate`: scripts of the page have run before us, and may have made sockets. */
export function start(installer: Installer, isLate = false): void {
  const recorder = new Recorder(openRelayChannel())
  const { guard } = recorder
  const buffer = watchBuffers(recorder, guard)
  const events = observeEvents(recorder, buffer, guard)
  const listenToPage = observePage(recorder, guard)
  const observe = (socket: WebSocket) => {
    listenToPage()
    events.listenTo(socket)
  }
  observeConstructor(installer, recorder, observe, listenToPage, guard)
  observeSend(installer, recorder, buffer, observe, guard)
  observeClose(installer, recorder, observe, guard)
  observeStreams(installer, recorder, listenToPage, guard)
  if (isLate) adoptAtEvents(installer, recorder, { ...events, listenTo: observe }, guard)
  installer.maskSources()
}

// Sets the patch up, whichever way natives are replaced.
import type { Guard } from './guard'
import type { Installer } from './installer'
import { observeClose, observeSend } from './observe-calls'
import { observeConstructor } from './observe-constructor'
import { observeEvents } from './observe-events'
import { observePage } from './observe-page'
import { observeStreams } from './observe-stream'
import { messageOf } from './page-error'
import { Recorder } from './recorder'
import { openRelayChannel } from './relay-channel'
import { watchBuffers } from './watch-buffer'

export function start(installer: Installer): void {
  const recorder = new Recorder(openRelayChannel())
  /** No fault of ours reaches the page: recording ends, the page goes on. */
  const guard: Guard = (observation) => {
    try {
      observation()
    } catch (error) {
      try {
        recorder.fail(messageOf(error))
      } catch {
        // nothing more can be said
      }
    }
  }
  const buffer = watchBuffers(recorder, guard)
  const listenToSocket = observeEvents(recorder, buffer, guard)
  const listenToPage = observePage(recorder, guard)
  const observe = (socket: WebSocket) => {
    listenToPage()
    listenToSocket(socket)
  }
  observeConstructor(installer, recorder, observe, listenToPage, guard)
  observeSend(installer, recorder, buffer, observe, guard)
  observeClose(installer, recorder, observe, guard)
  observeStreams(installer, recorder, listenToPage, guard)
  installer.maskSources()
}

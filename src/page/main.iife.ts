// biome-ignore lint/suspicious/noRedundantUseStrict: the built script is sloppy without it
'use strict'
// Entry of the MAIN world, at document_start: sets the patch up. It must not export anything.

import { observeClose, observeSend } from './observe-calls'
import { observeConstructor } from './observe-constructor'
import { observeEvents } from './observe-events'
import { observePage } from './observe-page'
import { messageOf } from './page-error'
import { Recorder } from './recorder'
import { openRelayChannel } from './relay-channel'
import { watchBuffers } from './watch-buffer'

function start(): void {
  const recorder = new Recorder(openRelayChannel())
  /** No fault of ours reaches the page: recording ends, the page goes on. */
  const guard = (observation: () => void) => {
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
  observeConstructor(recorder, observe, guard)
  observeSend(recorder, buffer, observe, guard)
  observeClose(recorder, observe, guard)
}

start()

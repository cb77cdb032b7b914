// Sets the patch up, whichever way natives are replaced.
import type { Guard } from './guard'
import type { Installer } from './installer'
import { obeyRelay } from './obey-relay'
import { observeClose, observeSend } from './observe-calls'
import { observeConstructor } from './observe-constructor'
import { observeEvents, type SocketEvents } from './observe-events'
import { observePage } from './observe-page'
import { Recorder } from './recorder'
import { openRelayChannel, type Pack } from './relay-channel'
import { watchBuffers } from './watch-buffer'

/** What is set up, for what one browser alone needs: the other's script does without its bytes. */
export interface Patch {
  readonly installer: Installer
  readonly recorder: Recorder
  readonly events: SocketEvents
  readonly listenToPage: () => void
  readonly guard: Guard
}

export function start(installer: Installer, pack: Pack, installMore: (patch: Patch) => void): void {
  const channel = openRelayChannel(pack)
  const recorder = new Recorder(channel)
  const { guard } = recorder
  const buffer = watchBuffers(recorder, guard)
  const events = observeEvents(recorder, buffer, guard)
  const listenToPage = observePage(recorder, buffer, guard)
  const observe = (socket: WebSocket) => {
    listenToPage()
    events.listenTo(socket)
  }
  observeConstructor(installer, recorder, observe, listenToPage, guard)
  const sent = observeSend(installer, recorder, buffer, observe, guard)
  observeClose(installer, recorder, observe, guard)
  obeyRelay(channel, installer, recorder, sent)
  installMore({
    installer,
    recorder,
    events: { ...events, listenTo: observe },
    listenToPage,
    guard,
  })
  installer.maskSources()
}

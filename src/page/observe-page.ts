// The document's own turns, seen so that what a page does in `pagehide` is not lost, and what its
// policy forbids. https://html.spec.whatwg.org/#unloading-documents

import { TEXT } from '../wire/limits'
import type { Guard } from './guard'
import {
  beginsWith,
  cut,
  listen,
  transitionPersisted,
  violationDirective,
  violationDisposition,
  violationUrl,
} from './intrinsics'
import type { Recorder } from './recorder'
import type { BufferWatch } from './watch-buffer'

/**
 * Returns what (re)sets the listeners: `document.open()` removes them, setting them twice does
 * nothing. Called per socket, so that a page without sockets has none. Neither event keeps a page
 * out of the bfcache (measured); `unload` and `beforeunload` are never listened for.
 */
export function observePage(recorder: Recorder, buffer: BufferWatch, guard: Guard): () => void {
  const on = (kind: 'page-hidden' | 'page-shown', leaving: boolean) => (event: Event) => {
    if (event.isTrusted !== true) return
    guard(() => {
      const persisted = transitionPersisted(event)
      if (!leaving && !persisted) return // shown for the first time
      if (leaving) buffer.lookAtAll() // what is queued now may be lost
      recorder.record({ kind, persisted })
      recorder.setLeaving(leaving)
    })
  }
  const noting = (kind: 'page-frozen' | 'page-resumed') => (event: Event) => {
    if (event.isTrusted === true) guard(() => recorder.record({ kind }))
  }
  const frozen = noting('page-frozen')
  const resumed = noting('page-resumed')
  const hidden = on('page-hidden', true)
  const shown = on('page-shown', false)
  const violated = (event: Event) => {
    if (event.isTrusted !== true) return
    guard(() => {
      const url = violationUrl(event)
      if (!beginsWith(url, 'ws:') && !beginsWith(url, 'wss:')) return
      const enforced = violationDisposition(event) === 'enforce'
      const directive = violationDirective(event)
      const told = { url: cut(url, 0, TEXT), directive, enforced }
      recorder.record({ kind: 'connection-blocked', ...told })
    })
  }
  return () => {
    listen(window, 'securitypolicyviolation', violated)
    listen(window, 'pagehide', hidden)
    listen(window, 'pageshow', shown)
    listen(document, 'freeze', frozen)
    listen(document, 'resume', resumed)
  }
}

// What the page is being told while it calls us: that it is left, perhaps.
import { LEAVING_EVENTS, type LeavingEvent } from '../wire/page-facts'
import { eventNow, eventType } from './intrinsics'

/** Which event of leaving the page acts in; one that the page made itself is none. */
export function leavingEvent(): LeavingEvent | null {
  const event = eventNow()
  if (event === undefined || event.isTrusted !== true) return null
  const type = eventType(event)
  for (let index = 0; index < LEAVING_EVENTS.length; index++)
    if (LEAVING_EVENTS[index] === type) return type as LeavingEvent
  return null
}

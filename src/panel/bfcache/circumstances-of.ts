// Tells the judge of a page, from the store's records and from what the page was seen doing.
import type { Blocker } from '../../bfcache/blockers'
import type {
  DocumentCircumstances,
  LeavingHabit,
  SocketCircumstances,
  SocketPlace,
} from '../../bfcache/circumstances'
import { judgeDocument } from '../../bfcache/judge-document'
import type { Setting } from '../../bfcache/regime'
import { LEAVING_EVENTS, type LeavingEvent } from '../../wire/page-facts'
import type { DocumentRecord } from '../store/documents'
import type { SocketRecord } from '../store/sockets'
import type { Habits } from './habits'
import type { Listeners } from './page-survey'

export interface Page {
  /** The document of the top frame. */
  readonly top: DocumentRecord
  /** Of all its documents and workers. */
  readonly sockets: readonly SocketRecord[]
  /** The documents of its frames that are there. */
  readonly frames: readonly DocumentRecord[]
  readonly habits: Habits
  /** Of the top document; null: not known. */
  readonly listeners: Listeners | null
  readonly noStore: (document: DocumentRecord) => boolean | null
}

const PLACES = {
  dedicated: 'dedicated-worker',
  service: 'service-worker',
  'shared-or-service': 'shared-worker',
  unknown: 'page',
} as const

const placeOf = ({ worker }: DocumentRecord): SocketPlace => (worker ? PLACES[worker.kind] : 'page')

function frameOf(document: DocumentRecord, top: DocumentRecord): SocketCircumstances['frame'] {
  if (document === top || document.worker) return 'top'
  return document.origin !== '' && document.origin === top.origin ? 'same-origin' : 'cross-origin'
}

/** Those that the patch sets itself, once a document has a socket. */
const OURS: Readonly<Partial<Record<LeavingEvent, number>>> = { pagehide: 1, freeze: 1 }

/** Only the top document is asked what it listens to. */
function listens({ listeners, top }: Page, document: DocumentRecord, event: LeavingEvent) {
  if (listeners === null || document !== top) return null
  return listeners[event] > (top.sockets > 0 ? (OURS[event] ?? 0) : 0)
}

function leavingOf(page: Page, { document, url }: SocketRecord): SocketCircumstances['leaving'] {
  const { closed } = page.habits.of({ page: document.url, url })
  const habits = LEAVING_EVENTS.map((event): [LeavingEvent, LeavingHabit] => [
    event,
    { listens: listens(page, document, event), closed: closed[event] },
  ])
  return Object.fromEntries(habits) as unknown as SocketCircumstances['leaving']
}

export function socketCircumstances(page: Page, socket: SocketRecord): SocketCircumstances {
  const { key, api, url, protocols, readyState, document } = socket
  const { reconnected, reconnectsAfterAbnormalClose } = page.habits.of({ page: document.url, url })
  return {
    ...{ key, api, url, protocols, readyState, reconnected, reconnectsAfterAbnormalClose },
    bufferedAmount: socket.buffered.amount,
    place: placeOf(document),
    frame: frameOf(document, page.top),
    isEndTold: socket.source !== 'handshake',
    ownerGone: !document.live && !document.past,
    openedInPagehide: false,
    leaving: leavingOf(page, socket),
    pushesToPage: null,
  }
}

/** One that is not there yet: the page made it in `pagehide` when it was last left. */
function madeWhenLeft(page: Page): SocketCircumstances[] {
  const silent = { listens: null, closed: null }
  const leaving = {
    beforeunload: silent,
    pagehide: silent,
    visibilitychange: silent,
    freeze: silent,
  }
  return page.habits.madeInPagehide(page.top.url).map((url, index) => ({
    ...{ key: -1 - index, url, leaving, api: 'WebSocket', protocols: [], readyState: 0 },
    ...{ bufferedAmount: 0, place: 'page', frame: 'top', ownerGone: false, isEndTold: true },
    openedInPagehide: true,
    ...{ reconnected: null, reconnectsAfterAbnormalClose: false, pushesToPage: null },
  }))
}

function blockersOf({ listeners, top }: Page, document: DocumentRecord): Blocker[] {
  if (document !== top) return []
  return [
    ...(listeners && listeners.unload > 0 ? (['unload-listener'] as const) : []),
    ...(listeners && listeners.beforeunload > 0 ? (['beforeunload-listener'] as const) : []),
    ...(top.place.hasOpener ? (['opener'] as const) : []),
  ]
}

/** Of the same origin: in Chromium its sockets count as the page's own (measured in 156). */
const isUsedFrameOf = (top: DocumentRecord) => (frame: DocumentRecord) =>
  frame.sockets > 0 && frameOf(frame, top) === 'same-origin'

/** In Chromium the frames of a no-store page count as the page does, if they are of its origin. */
const noStoreOf = (page: Page, document: DocumentRecord): boolean | null =>
  frameOf(document, page.top) === 'same-origin' && page.noStore(page.top) === true
    ? true
    : page.noStore(document)

function circumstances(page: Page, document: DocumentRecord) {
  const isTop = document === page.top
  const own = page.sockets.filter((socket) =>
    socket.document.worker ? isTop : socket.document === document,
  )
  return {
    document: document.id,
    noStore: noStoreOf(page, document),
    socketEverUsed: document.sockets > 0 || (isTop && page.frames.some(isUsedFrameOf(page.top))),
    blockers: blockersOf(page, document),
    sockets: [
      ...own.map((socket) => socketCircumstances(page, socket)),
      ...(isTop ? madeWhenLeft(page) : []),
    ],
  }
}

/** Frames are judged first: which of them stands in which is not told, so all stand in the top. */
export function pageCircumstances(page: Page, setting: Setting): DocumentCircumstances {
  const frames = page.frames.map((frame) =>
    judgeDocument({ ...circumstances(page, frame), frames: [] }, setting),
  )
  return { ...circumstances(page, page.top), frames }
}

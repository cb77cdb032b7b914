// What webRequest has told of each handshake, put together stage by stage; each stage may come late, twice or never.
import type { HandshakeStage, Header } from '../../wire/handshakes'
import { REQUESTS_KEPT } from '../../wire/network-limits'

export interface SeenRequest {
  readonly id: string
  readonly tab: number
  readonly frameId: number
  /** '' for a worker in Firefox; its owner's in Chromium. */
  readonly documentId: string
  readonly url: string
  /** Who asked: a URL in Firefox, an origin in Chromium. */
  readonly from: string
  /** ms since the epoch, of the first stage that came. */
  beganAt: number
  answeredAt: number | null
  endedAt: number | null
  requestHeaders: readonly Header[] | null
  responseHeaders: readonly Header[] | null
  /** 0: not told. */
  status: number
  statusText: string
  ip: string
  error: string
}

function fresh(stage: HandshakeStage): SeenRequest {
  const { request: id, tab, frameId, documentId, url, from, time: beganAt } = stage
  return {
    ...{ id, tab, frameId, documentId, url, from, beganAt },
    ...{ answeredAt: null, endedAt: null, requestHeaders: null, responseHeaders: null },
    ...{ status: 0, statusText: '', ip: '', error: '' },
  }
}

/** Of `HTTP/1.1 403 Forbidden`, the words. */
const wordsOf = (statusLine: string) => /^\S+ \d+ (.*)$/.exec(statusLine)?.[1] ?? ''

function apply(request: SeenRequest, stage: HandshakeStage): void {
  request.beganAt = Math.min(request.beganAt, stage.time)
  if (stage.ip !== '') request.ip = stage.ip
  switch (stage.stage) {
    case 'began':
      return
    case 'sent':
      request.requestHeaders = stage.headers
      return
    case 'answered':
    case 'completed':
      request.responseHeaders ??= stage.headers
      request.answeredAt ??= stage.time
      if (request.status === 0 && stage.status !== null) {
        request.status = stage.status
        request.statusText = wordsOf(stage.statusLine)
      }
      if (stage.stage === 'completed') request.endedAt = stage.time
      return
    case 'failed':
      request.error = stage.error
      request.endedAt = stage.time
  }
}

/** By the browser's number of the request. Bounded: the oldest go. */
export class SeenRequests {
  private readonly byId = new Map<string, SeenRequest>()

  take(stage: HandshakeStage): SeenRequest {
    const known = this.byId.get(stage.request)
    const request = known ?? fresh(stage)
    if (!known) this.byId.set(request.id, request)
    apply(request, stage)
    for (const id of this.byId.keys()) {
      if (this.byId.size <= REQUESTS_KEPT) break
      this.byId.delete(id)
    }
    return request
  }
}

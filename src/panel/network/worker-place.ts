// The place of a worker among the documents: what made a socket that no page told of.
import { NO_TAB } from '../../wire/handshakes'
import type { DocumentRecord } from '../store/documents'
import type { WorkerPlace } from '../store/handshake'
import type { Owner } from './owners'
import type { SeenHandshake } from './seen-handshake'

/** `isPageScript`: the script stands in a page, so no worker runs it. */
function placeOf({ request, har }: SeenHandshake, isPageScript: boolean): WorkerPlace {
  const script = har?.script ?? ''
  if (har?.hasOtherThread) return { kind: 'dedicated', script }
  if (request === null) return { kind: isPageScript ? 'unknown' : 'service', script }
  if (request.tab === NO_TAB) return { kind: 'shared-or-service', script: request.from }
  if (request.documentId === '') return { kind: 'dedicated', script }
  return { kind: 'unknown', script }
}

function originOf(url: string): string {
  try {
    return new URL(url).origin
  } catch {
    return ''
  }
}

/** `owner`: the document that it goes with; null: not known. Whose page it is settles when a page arrives, unless that is certain. */
export function workerFrom(
  seen: SeenHandshake,
  known: Owner | null,
  began: number,
): DocumentRecord {
  const owner = known?.document ?? null
  const script = seen.har?.script ?? ''
  const worker = placeOf(seen, script === '' || script === owner?.url)
  const url = worker.script || owner?.url || ''
  return {
    id: `worker ${worker.kind} ${worker.script} ${owner?.id ?? ''}`,
    ...{ url, worker, top: false, place: { depth: 1, name: '', hasOpener: false } },
    ...{ frameId: NO_TAB, documentId: '', origin: originOf(url), timeOrigin: began },
    ...{
      live: true,
      past: false,
      page: known?.isCertain ? (owner?.page ?? owner) : null,
      cached: false,
      sockets: 0,
    },
  }
}

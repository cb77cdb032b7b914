// A document and a handshake of the store as records of a capture.
import type { CapturedDocument, CapturedHandshake } from '../../capture/captured'
import type { DocumentRecord } from '../store/documents'
import type { SocketRecord } from '../store/sockets'

/** The place of a worker has no frame: a file tells of it by `worker`. */
export function documentRecord(record: DocumentRecord, name: string): CapturedDocument {
  const { url, place, frameId, documentId, frameUrl, origin, timeOrigin, arrival, worker } = record
  return {
    ...{ kind: 'document', document: name, url, place, timeOrigin },
    frame: { frameId: Math.max(0, frameId), documentId, url: frameUrl ?? '', origin },
    arrival: arrival ?? null,
    worker: worker ? { kind: worker.kind, script: worker.script } : null,
  }
}

/** null: nothing is known of it but what the page told. */
export function handshakeRecord(record: SocketRecord, document: string): CapturedHandshake | null {
  const { handshake, socket, source } = record
  return handshake && { kind: 'handshake', document, socket, source, ...handshake }
}

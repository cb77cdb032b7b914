// What made a socket that no page told of, in words.
import type { DocumentRecord } from '../../store/documents'
import type { WorkerKind } from '../../store/handshake'
import { urlParts } from '../sockets/url-parts'
import { type MessageKey, t } from '../words/translate'

const KINDS: Readonly<Record<WorkerKind, MessageKey>> = {
  dedicated: 'workerDedicated',
  'shared-or-service': 'workerSharedOrService',
  service: 'workerService',
  unknown: 'workerUnknown',
}

/** `dedicated worker · /worker.js`. */
export function workerName({ worker }: DocumentRecord): string {
  if (worker === undefined) return ''
  const { host, path } = urlParts(worker.script)
  const name = t(KINDS[worker.kind])
  return worker.script === '' ? name : `${name} · ${host === '' ? worker.script : path}`
}

// The frame of a socket, as a reader tells frames apart.
import type { DocumentRecord } from '../../store/documents'
import { workerName } from '../handshake/worker-name'
import { plural, t } from '../words/translate'
import { urlParts } from './url-parts'

/** An opaque origin: of a sandboxed frame, or a data: URL. */
export const isOpaque = ({ origin, worker }: DocumentRecord): boolean =>
  worker === undefined && (origin === '' || origin === 'null')

/** `top`, host and path of a frame's page, or the whole of a URL that has no host: `about:blank`. */
export function frameName(document: DocumentRecord): string {
  if (document.worker) return workerName(document)
  if (document.top) return t('frameTop')
  const { host, path } = urlParts(document.url)
  return host === '' ? document.url : `${host}${path}`
}

/** What stands in a list: the name, and what is special about it. */
export function frameTag(document: DocumentRecord): string {
  const { place } = document
  const special = [
    isOpaque(document) ? t('frameSandboxed') : '',
    place.hasOpener ? t('framePopup') : '',
  ].filter(Boolean)
  const named = [document.top ? '' : place.name, frameName(document)].filter(Boolean).join(' · ')
  return special.length === 0 ? named : `${named} (${special.join(', ')})`
}

/** Where it stands in its tab. */
export function placeWords({ top, place }: DocumentRecord): string {
  const where = top ? t('placeTop') : plural(place.depth, 'placeFrameOne', 'placeFrameOther')
  return place.hasOpener ? `${where} · ${t('placePopup')}` : where
}

export const frameHint = (document: DocumentRecord): string =>
  document.worker ? document.url : [document.url, placeWords(document)].join('\n')

// The frame of a socket, as a reader tells frames apart.
import type { DocumentRecord } from '../../store/documents'
import { t } from '../words/translate'
import { urlParts } from './url-parts'

/** An opaque origin: of a sandboxed frame, or a data: URL. */
export const isOpaque = ({ origin }: DocumentRecord): boolean => origin === '' || origin === 'null'

/** `top`, host and path of a frame's page, or the whole of a URL that has no host: `about:blank`. */
export function frameName(document: DocumentRecord): string {
  if (document.top) return t('frameTop')
  const { host, path } = urlParts(document.url)
  return host === '' ? document.url : `${host}${path}`
}

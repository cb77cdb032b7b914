// The document that a socket belongs to: where it stands in its tab, and what has become of it.
import { type DocumentState, documentState } from '../../store/documents'
import type { SocketRecord } from '../../store/sockets'
import { Term } from '../glossary/Term'
import { usePanel } from '../panel-state'
import { isOpaque, placeWords } from '../sockets/frame-name'
import { format } from '../words/local-format'
import { type MessageKey, t } from '../words/translate'
import { Property } from './Property'

const STATES: Readonly<Record<DocumentState, MessageKey>> = {
  current: 'documentCurrent',
  cached: 'documentCached',
  left: 'documentLeft',
}

export function SocketDocument({ socket: { document } }: { socket: SocketRecord }) {
  const { store } = usePanel().session
  store.version.value
  const page = store.pageOf(document)
  const state = t(STATES[documentState(document)])
  return (
    <section class="socket-section" data-testid="socket-document">
      <h3>
        <Term id="document">{t('documentPart')}</Term>
      </h3>
      <dl class="properties">
        <Property name="URL">{document.url}</Property>
        <Property name={t('documentPlace')}>{placeWords(document)}</Property>
        {document.place.name && (
          <Property name={t(document.top ? 'windowName' : 'frameName')}>
            {document.place.name}
          </Property>
        )}
        <Property name={t('documentOrigin')}>
          {isOpaque(document) ? t('originOpaque') : document.origin}
        </Property>
        {page && page !== document && <Property name={t('documentPage')}>{page.url}</Property>}
        <Property name={t('documentBegun')}>
          <span class="number">{format.clock(document.timeOrigin)}</span>
        </Property>
        <Property name={t('documentState')}>
          {document.past ? `${state} · ${t('documentPast')}` : state}
        </Property>
      </dl>
    </section>
  )
}

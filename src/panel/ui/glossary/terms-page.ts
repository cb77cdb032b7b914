// Terms of pages that have sockets, and those of this panel.
import { mdn, other, term } from './term'

export const PAGE_TERMS = {
  bfcache: term(
    { word: 'glBfcacheName' },
    'glBfcache',
    [
      mdn('API/PageTransitionEvent/persisted'),
      other('web.dev', 'https://web.dev/articles/bfcache'),
    ],
    ['pagehide', 'goingAway'],
  ),
  pagehide: term(
    'pagehide, pageshow',
    'glPagehide',
    [mdn('API/Window/pagehide_event'), mdn('API/Window/pageshow_event')],
    ['bfcache', 'reconnect'],
  ),
  worker: term(
    { word: 'glWorkerName' },
    'glWorker',
    [mdn('API/Web_Workers_API'), mdn('API/SharedWorker')],
    ['handshake', 'document'],
  ),
  document: term({ word: 'glDocumentName' }, 'glDocument', [mdn('API/Document')], ['worker']),
  preview: term({ word: 'glPreviewName' }, 'glPreview', [], ['message', 'gap']),
  gap: term({ word: 'glGapName' }, 'glGap', [], ['preview']),
} as const

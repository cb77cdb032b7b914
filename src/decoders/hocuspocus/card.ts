// How Hocuspocus is recognised: the name of a document, then a message of Yjs or a token.
import type { Card } from '../card'

export const hocuspocus: Card = {
  id: 'hocuspocus',
  title: 'Hocuspocus',
  specification: 'https://tiptap.dev/docs/hocuspocus/guides/collaborative-editing',
  evidence: [
    { of: 'url', matches: /hocuspocus|collab(?=[./?-])/i, weight: 'weak' },
    // The name in ASCII, of less than 128 bytes; then a type, and a step or a kind.
    {
      of: 'bytes',
      by: 'page',
      matches: /^[0-7].([2-7].)+(000[0-2]|0200|01..01|03$)/,
      weight: 'strong',
    },
    {
      of: 'bytes',
      by: 'server',
      matches: /^[0-7].([2-7].)+(0[04]0[0-2]|020[0-2]|01..01)/,
      weight: 'strong',
    },
  ],
  load: async () => (await import('./decoder')).hocuspocus,
}

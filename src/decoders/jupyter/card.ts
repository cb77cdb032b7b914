// How the channels of a Jupyter kernel are recognised.
import type { Card } from '../card'

export const jupyter: Card = {
  id: 'jupyter',
  title: 'Jupyter kernel',
  specification: 'https://jupyter-client.readthedocs.io/en/stable/messaging.html',
  evidence: [
    { of: 'subprotocol', matches: /^v1\.kernel\.websocket\.jupyter\.org$/, weight: 'sure' },
    { of: 'url', matches: /\/api\/kernels\/[\w-]+\/channels/, weight: 'strong' },
    { of: 'text', matches: /"msg_type":\s*"/, weight: 'strong' },
    { of: 'text', matches: /"parent_header":/, weight: 'weak' },
    { of: 'bytes', matches: /^0000000[1-9]000000/, weight: 'weak' },
  ],
  load: async () => (await import('./decoder')).jupyter,
}

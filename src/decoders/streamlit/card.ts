// How Streamlit is recognised: by its path, which is its own.
import type { Card } from '../card'

export const streamlit: Card = {
  id: 'streamlit',
  title: 'Streamlit',
  specification: 'https://github.com/streamlit/streamlit/tree/develop/proto/streamlit/proto',
  evidence: [{ of: 'url', matches: /\/_stcore\/stream(\?|$)/, weight: 'sure' }],
  load: async () => (await import('./decoder')).streamlit,
}

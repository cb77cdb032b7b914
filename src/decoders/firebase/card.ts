// How Firebase Realtime Database is recognised: by its path and its parameters.
import type { Card } from '../card'

export const firebase: Card = {
  id: 'firebase',
  title: 'Firebase Realtime Database',
  specification:
    'https://github.com/firebase/firebase-js-sdk/tree/main/packages/database/src/realtime',
  evidence: [
    { of: 'url', matches: /\/\.ws\?(.*&)?v=5(&|$)/, weight: 'strong' },
    { of: 'url', matches: /[?&]ns=[\w-]+/, weight: 'weak' },
    { of: 'text', by: 'server', matches: /^\{"t":"c","d":\{"t":"h","d":\{/, weight: 'strong' },
    { of: 'text', matches: /^\{"t":"d","d":\{("r":\d+,)?"[ab]":/, weight: 'strong' },
  ],
  load: async () => (await import('./decoder')).firebase,
}

// How the sockets of development servers are recognised: Vite, webpack-dev-server, Next.js, LiveReload.
import type { Card } from '../card'

export const vite: Card = {
  id: 'vite',
  title: 'Vite',
  specification: 'https://vite.dev/guide/api-hmr.html',
  evidence: [{ of: 'subprotocol', matches: /^vite-(hmr|ping)$/, weight: 'sure' }],
  load: async () => (await import('./decoder')).vite,
}

export const webpackDevServer: Card = {
  id: 'webpack-dev-server',
  title: 'webpack-dev-server',
  specification: 'https://github.com/webpack/webpack-dev-server/blob/main/client-src/index.js',
  evidence: [
    { of: 'url', matches: /\/(ws|sockjs-node)(\/|\?|$)/, weight: 'weak' },
    {
      of: 'text',
      by: 'server',
      matches: /^\{"type":"hash","data":"[0-9a-f]{16,}"\}$/,
      weight: 'strong',
    },
    {
      of: 'text',
      by: 'server',
      matches: /^\{"type":"(liveReload|still-ok|static-changed|progress-update|overlay)"/,
      weight: 'strong',
    },
    {
      of: 'text',
      by: 'server',
      matches: /^\{"type":"(hot|ok|invalid|warnings|errors|reconnect|progress)"(,"data":.*)?\}$/,
      weight: 'weak',
    },
  ],
  load: async () => (await import('./decoder')).webpackDevServer,
}

export const nextHmr: Card = {
  id: 'next-hmr',
  title: 'Next.js HMR',
  specification:
    'https://github.com/vercel/next.js/blob/canary/packages/next/src/server/dev/hot-reloader-types.ts',
  evidence: [
    { of: 'url', matches: /\/_next\/(webpack-)?hmr(\?|$)/, weight: 'strong' },
    {
      of: 'text',
      by: 'server',
      matches:
        /^\{"(action|type)":"(sync|building|built|turbopack-connected|turbopack-message|isrManifest|appIsrManifest|serverComponentChanges|devPagesManifestUpdate)"/,
      weight: 'strong',
    },
    {
      of: 'text',
      by: 'page',
      matches: /^\{"(event":"(ping|client-\w)|type":"turbopack-subscribe")/,
      weight: 'weak',
    },
  ],
  load: async () => (await import('./decoder')).nextHmr,
}

export const liveReload: Card = {
  id: 'livereload',
  title: 'LiveReload',
  specification: 'http://livereload.com/protocols/official-7',
  evidence: [
    { of: 'url', matches: /\/livereload(\?|$)/, weight: 'strong' },
    {
      of: 'text',
      matches: /"command":\s*"hello"(?=.*livereload\.com\/protocols)/,
      weight: 'strong',
    },
    { of: 'text', matches: /livereload\.com\/protocols\/official-\d/, weight: 'strong' },
  ],
  load: async () => (await import('./decoder')).liveReload,
}

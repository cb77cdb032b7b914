// How the protocols of debuggers are recognised: Chrome DevTools Protocol, also of Node, and WebDriver BiDi.
import type { Card } from '../card'

/** The domains of the protocol: `Chat.send` is another's method. */
const DOMAIN = `(${[
  'Accessibility Animation Audits Autofill BackgroundService Browser CSS CacheStorage Console',
  'DOM DOMDebugger DOMSnapshot DOMStorage Debugger Emulation EventBreakpoints Extensions FedCm',
  'Fetch HeapProfiler IO IndexedDB Input Inspector LayerTree Log Media',
  'Memory Network NodeRuntime NodeTracing NodeWorker Overlay PWA Page Performance',
  'PerformanceTimeline Preload Profiler Runtime Schema Security ServiceWorker Storage SystemInfo',
  'Target Tethering Tracing WebAudio WebAuthn',
]
  .join(' ')
  .replaceAll(' ', '|')})`

export const chromeDevTools: Card = {
  id: 'cdp',
  title: 'Chrome DevTools Protocol',
  specification: 'https://chromedevtools.github.io/devtools-protocol/',
  evidence: [
    {
      of: 'url',
      matches: /\/devtools\/(page|browser|worker|frontend|inspector)/,
      weight: 'strong',
    },
    {
      of: 'text',
      by: 'page',
      matches: new RegExp(
        `^\\{(?!.*"jsonrpc":)(?=.*"id":\\s*\\d).*?"method":\\s*"${DOMAIN}\\.[a-z]\\w+"`,
      ),
      weight: 'strong',
    },
    {
      of: 'text',
      by: 'server',
      matches: new RegExp(`^\\{"method":\\s*"${DOMAIN}\\.[a-z]\\w+","params":`),
      weight: 'strong',
    },
    { of: 'text', by: 'server', matches: /^\{"id":\d+,"(result|error)":\{/, weight: 'weak' },
  ],
  load: async () => (await import('./decoder')).chromeDevTools,
}

/** Methods that nothing else has: `session.create` is another's. */
const METHOD = [
  'session\\.(new|status|end|subscribe|unsubscribe)',
  'browsingContext\\.[a-z]\\w+',
  'browser\\.(createUserContext|getUserContexts|getClientWindows|removeUserContext)',
  'script\\.(evaluate|callFunction|getRealms|addPreloadScript|disown)',
  'network\\.(addIntercept|continueRequest|provideResponse|failRequest|setCacheBehavior)',
  'input\\.(performActions|releaseActions|setFiles)',
  'storage\\.(getCookies|setCookie|deleteCookies)',
].join('|')

const EVENT = '(browsingContext|script|network|log|input|speculation)\\.[a-z]\\w+'

export const webDriverBiDi: Card = {
  id: 'webdriver-bidi',
  title: 'WebDriver BiDi',
  specification: 'https://w3c.github.io/webdriver-bidi/',
  evidence: [
    { of: 'url', matches: /\/session(\/[\w-]+)?$/, weight: 'weak' },
    {
      of: 'text',
      by: 'page',
      matches: new RegExp(`^\\{(?!.*"jsonrpc":)(?=.*"id":\\s*\\d).*?"method":\\s*"(${METHOD})"`),
      weight: 'strong',
    },
    {
      of: 'text',
      by: 'server',
      matches: /^\{(?=.*"id":\s*(\d|null)).*?"type":\s*"(success|error)"/,
      weight: 'strong',
    },
    {
      of: 'text',
      by: 'server',
      matches: new RegExp(`^\\{(?=.*"type":\\s*"event").*?"method":\\s*"${EVENT}"`),
      weight: 'strong',
    },
  ],
  load: async () => (await import('./decoder')).webDriverBiDi,
}

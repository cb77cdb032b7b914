// The sockets of development servers: Vite, webpack-dev-server, Next.js, LiveReload.
import { describe, expect, test } from 'vitest'
import { received, recognisedAs, sent, talking } from '../../support/conversation'

test('Vite', async () => {
  const { lines, units } = talking('vite')
  const update = { type: 'js-update', timestamp: 1, path: '/src/a.ts', acceptedPath: '/src/a.ts' }
  expect(
    await lines(
      received({ type: 'connected' }),
      received({ type: 'update', updates: [update, { ...update, path: '/src/b.css' }] }),
      received({ type: 'full-reload', path: '/index.html' }),
      received({ type: 'prune', paths: ['/a', '/b', '/c', '/d'] }),
      received({ type: 'error', err: { message: 'Unexpected token', stack: '' } }),
      received({ type: 'custom', event: 'my:event', data: { a: 1 } }),
      sent({ type: 'custom', event: 'vite:invalidate', data: {} }),
      sent({ type: 'ping' }),
    ),
  ).toEqual([
    '← connected',
    '← update /src/a.ts, /src/b.css',
    '← full-reload /index.html',
    '← prune /a, /b, /c, … (4)',
    '← error Unexpected token',
    '← custom my:event',
    '→ custom vite:invalidate',
    '→ ping',
  ])
  expect(await units(received({ type: 'error', err: { message: 'x' } }))).toMatchObject([
    { role: 'error' },
  ])
  expect(await recognisedAs({ selected: 'vite-hmr' }, received({ type: 'connected' }))).toBe('vite')
})

describe('webpack-dev-server', () => {
  const opening = [
    received({ type: 'hot' }),
    received({ type: 'liveReload' }),
    received({ type: 'overlay', data: { errors: true } }),
    received({ type: 'hash', data: 'd41d8cd98f00b204e980' }),
    received({ type: 'ok' }),
  ]

  test('says what it builds', async () => {
    expect(
      await talking('webpack-dev-server').lines(
        ...opening,
        received({
          type: 'progress-update',
          data: { percent: 40, msg: 'building', pluginName: 'p' },
        }),
        received({ type: 'invalid' }),
        received({ type: 'static-changed', data: '/public/a.html' }),
        received({ type: 'errors', data: [{ message: 'Module not found', moduleName: './a' }] }),
        received({ type: 'warnings', data: ['old one'] }),
      ),
    ).toEqual([
      '← hot',
      '← liveReload',
      '← overlay',
      '← hash d41d8cd98f00b204e980',
      '← ok',
      '← progress-update 40 % · building',
      '← invalid',
      '← static-changed /public/a.html',
      '← errors Module not found',
      '← warnings old one',
    ])
  })

  test('is recognised by its types, never by /ws alone', async () => {
    expect(await recognisedAs({ url: 'ws://localhost:8080/ws' }, ...opening)).toBe(
      'webpack-dev-server',
    )
    expect(
      await recognisedAs({ url: 'ws://localhost:8080/ws' }, received({ type: 'hello' })),
    ).toBeNull()
  })
})

test('Next.js, before version 16 and since', async () => {
  expect(
    await talking('next-hmr').lines(
      received({ action: 'turbopack-connected', data: { sessionId: 1 } }),
      received({ action: 'sync', hash: 'abc', errors: [], warnings: [] }),
      received({ action: 'built', hash: 'abd', errors: [{ message: 'no such thing' }] }),
      received({ type: 'building' }),
      sent({ type: 'turbopack-subscribe', path: 'a.js' }),
      sent({ event: 'ping', tree: [], appDirRoute: true }),
    ),
  ).toEqual([
    '← turbopack-connected',
    '← sync abc',
    '← built no such thing',
    '← building',
    '→ turbopack-subscribe a.js',
    '→ ping',
  ])
  const url = 'ws://localhost:3000/_next/webpack-hmr?page=/'
  expect(await recognisedAs({ url }, received({ action: 'sync', hash: 'x' }))).toBe('next-hmr')
})

test('LiveReload', async () => {
  const hello = { command: 'hello', protocols: ['http://livereload.com/protocols/official-7'] }
  expect(
    await talking('livereload').lines(
      sent(hello),
      received({ ...hello, serverName: 'LiveReload 2' }),
      sent({ command: 'info', plugins: {}, url: 'http://a/' }),
      received({ command: 'reload', path: 'a.css', liveCSS: true }),
      received({ command: 'alert', message: 'HEY!' }),
    ),
  ).toEqual([
    '→ hello',
    '← hello LiveReload 2',
    '→ info http://a/',
    '← reload a.css',
    '← alert HEY!',
  ])
  expect(await recognisedAs({ url: 'ws://localhost:35729/livereload' }, sent(hello))).toBe(
    'livereload',
  )
})

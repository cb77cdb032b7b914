// Why a connection did not open; what was agreed on; whether the answer fits the key.
import { describe, expect, test } from 'vitest'
import type { Handshake } from '../../../../src/panel/store/handshake'
import { newSocket } from '../../../../src/panel/store/sockets'
import { acceptFor } from '../../../../src/panel/ui/handshake/accept-key'
import { extensionsOf } from '../../../../src/panel/ui/handshake/extensions'
import { failureOf } from '../../../../src/panel/ui/handshake/failure'
import { createTestStore } from '../../../support/panel-store'

function socketOn(page: string, url = 'ws://a/') {
  const { store, come } = createTestStore()
  come('d', { url: page })
  const document = store.documents.get('d')
  if (document === undefined) throw new Error('no document')
  return { ...newSocket(1, document, 1, 0), url, beginningUnknown: false, erroredAt: 1 }
}

const failed = (more: Partial<Handshake>): Handshake => ({
  ...{ seenBy: ['webRequest'], beganAt: 0, endedAt: 1, request: null, requestIsWhole: true },
  ...{ response: null, status: 0, statusText: '', address: '', outcome: 'failed', error: '' },
  ...more,
})

describe('the reason of a failure', () => {
  test.each([
    [{ status: 403, error: 'NS_ERROR_WEBSOCKET_CONNECTION_REFUSED' }, 'forbidden'],
    [{ status: 401 }, 'unauthorized'],
    [{ status: 404 }, 'notFound'],
    [{ status: 302 }, 'redirect'],
    [{ status: 502 }, 'server'],
    [{ status: 200 }, 'status'],
    [{ error: 'Error in connection establishment: net::ERR_NAME_NOT_RESOLVED' }, 'dns'],
    [{ error: 'NS_ERROR_UNKNOWN_HOST' }, 'dns'],
    [{ error: 'Error in connection establishment: net::ERR_CONNECTION_REFUSED' }, 'refused'],
    [{ error: 'NS_ERROR_NET_RESET' }, 'reset'],
    [{ error: 'Error in connection establishment: net::ERR_SSL_PROTOCOL_ERROR' }, 'tls'],
    [{ error: 'Error in connection establishment: net::ERR_UNSAFE_PORT' }, 'port'],
    [{ error: 'Error in connection establishment: net::ERR_BLOCKED_BY_CLIENT' }, 'extension'],
    [{ error: 'WebSocket is closed before the connection is established.' }, 'abandoned'],
    [{ error: "Error during WebSocket handshake: Incorrect 'Sec-WebSocket-Accept'" }, 'answer'],
    [{ error: '' }, 'hidden'],
    [{ error: 'something new' }, 'other'],
  ])('%j: %s', (more, reason) => {
    expect(failureOf({ ...socketOn('http://a/'), handshake: failed(more) })).toBe(reason)
  })

  test('what Firefox calls aborted: by an extension, or by the page’s own close()', () => {
    const aborted = { ...socketOn('http://a/'), handshake: failed({ error: 'NS_ERROR_ABORT' }) }
    expect(failureOf(aborted)).toBe('extension')
    const call = { time: 1, code: null, reason: null, stack: '', effective: true }
    expect(failureOf({ ...aborted, closeCalls: [call] })).toBe('abandoned')
  })

  test('no request at all: mixed content on a secure page, else something in the browser', () => {
    const unsent = (url: string) => ({ ...socketOn('https://a/', url), unsent: true })
    expect(failureOf(unsent('ws://a/'))).toBe('mixed')
    expect(failureOf(unsent('wss://a/'))).toBe('unsent')
  })

  test('none, of a socket that opened, that waits, or of which more may come', () => {
    const socket = { ...socketOn('http://a/'), unsent: true }
    expect(failureOf({ ...socket, openedAt: 1 })).toBe(null)
    expect(failureOf({ ...socket, unsent: false })).toBe(null)
    expect(failureOf({ ...socket, handshake: failed({ outcome: 'pending' }) })).toBe(null)
  })
})

test('extensions are taken apart, with quotes and without values', () => {
  expect(
    extensionsOf('permessage-deflate; server_no_context_takeover; client_max_window_bits="11", x'),
  ).toEqual([
    {
      name: 'permessage-deflate',
      parameters: [
        { name: 'server_no_context_takeover', value: null },
        { name: 'client_max_window_bits', value: '11' },
      ],
    },
    { name: 'x', parameters: [] },
  ])
})

test('the answer to the key of RFC 6455, section 1.3', async () => {
  expect(await acceptFor('dGhlIHNhbXBsZSBub25jZQ==')).toBe('s3pPLMBiTxaQ9kYGzzhZRbK+xOo=')
})

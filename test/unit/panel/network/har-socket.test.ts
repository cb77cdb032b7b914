// What is read of the network panel's log, in the words of either browser.
import { describe, expect, test } from 'vitest'
import { messageOf, readHar, readHarSocket } from '../../../../src/panel/network/har-socket'
import { chromiumHar, chromiumSocket, firefoxHar } from '../../../support/recordings'

describe('in Chromium', () => {
  test('a socket of the page names our script, and the page as its caller', () => {
    const socket = chromiumSocket('/echo?page')
    expect(socket.script).toMatch(/^chrome-extension:\/\/\w+\/src\/page\/main/)
    expect(socket.caller).toMatch(/^http:\/\/127\.0\.0\.1\/page\.html:\d+:\d+$/)
    expect(socket).toMatchObject({ hasOtherThread: false, status: 101, isOver: false, error: '' })
    expect(socket.requestHeaders?.map(({ name }) => name)).toContain('Sec-WebSocket-Key')
  })

  test('a dedicated worker is another thread, a service worker is not', () => {
    expect(chromiumSocket('/echo?worker-one')).toMatchObject({
      script: expect.stringMatching(/\/w\.js\?one$/),
      hasOtherThread: true,
    })
    expect(chromiumSocket('/echo?sw')).toMatchObject({
      script: expect.stringMatching(/\/sw\.js$/),
      hasOtherThread: false,
    })
  })

  test('messages have their time in ms, and bytes as base64', () => {
    const { messages, beganAt } = chromiumSocket('/echo?worker-one')
    const read = messages.map(messageOf)
    expect(read.map((message) => message && [message.type, message.opcode, message.data])).toEqual([
      ['send', 1, 'from worker'],
      ['send', 2, 'AQID/w=='],
      ['receive', 1, 'from worker'],
      ['receive', 2, 'AQID/w=='],
    ])
    expect(Math.abs((read[0]?.time ?? 0) - (beganAt ?? 0))).toBeLessThan(1_000)
  })

  test('a closed one is over, and tells when', () => {
    const { isOver, endedAt, beganAt } = chromiumSocket('/echo?worker-close')
    expect(isOver).toBe(true)
    expect(Math.round((endedAt ?? 0) - (beganAt ?? 0))).toBe(561)
  })

  test('a failed handshake tells its reason; one that was never sent has no time', () => {
    expect(chromiumSocket('/refuse?status=403')).toMatchObject({
      status: 0,
      isOver: true,
      error: 'Error during WebSocket handshake: Unexpected response code: 403',
    })
    expect(chromiumSocket('no-such-host.invalid/')).toMatchObject({
      beganAt: null,
      endedAt: null,
      isOver: true,
      requestHeaders: null,
      error: 'Error in connection establishment: net::ERR_NAME_NOT_RESOLVED',
    })
  })

  test('the same entry read again is the same socket', () => {
    const ids = readHar(chromiumHar).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(readHar(structuredClone(chromiumHar)).map(({ id }) => id)).toEqual(ids)
  })
})

test('in Firefox, handshakes with both sides’ headers, and nothing more', () => {
  const [opened, forbidden] = readHar(firefoxHar)
  expect(opened).toMatchObject({ status: 101, isOver: false, script: '', tellsMessages: false })
  expect(opened?.address).toBe('127.0.0.1')
  expect(opened?.requestHeaders?.map(({ name }) => name)).toContain('Sec-WebSocket-Key')
  expect(forbidden).toMatchObject({ status: 403, isOver: true })
})

describe('what is no entry of a WebSocket is passed over', () => {
  const [entry] = chromiumHar.entries
  test.each([
    ['null', null],
    ['a text', 'x'],
    ['a script', { ...entry, _resourceType: 'script' }],
    ['a page', { ...entry, _resourceType: undefined, request: { url: 'http://a/', headers: [] } }],
    ['headers that are no list', { ...entry, request: { url: 'ws://a/', headers: {} } }],
    ['a URL of 10 MB', { ...entry, request: { url: `ws://${'x'.repeat(1e7)}`, headers: [] } }],
    ['no timings', { ...entry, timings: null }],
  ])('%s', (_, value) => {
    expect(readHarSocket(value)).toBe(null)
  })

  test.each([[null], [{}], [{ entries: 5 }], [{ entries: [null, 5] }]])('%j', (har) => {
    expect(readHar(har)).toEqual([])
  })
})

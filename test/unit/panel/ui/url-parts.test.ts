// A URL in the two parts that a list shows.
import { expect, test } from 'vitest'
import { urlParts } from '../../../../src/panel/ui/sockets/url-parts'

test('the host with its port, and all that follows', () => {
  expect(urlParts('wss://example.com:8443/a/b?c=d#e')).toEqual({
    host: 'example.com:8443',
    path: '/a/b?c=d#e',
  })
})

test('what is no URL is shown as it is', () => {
  expect(urlParts('')).toEqual({ host: '', path: '' })
  expect(urlParts('nonsense')).toEqual({ host: '', path: 'nonsense' })
})

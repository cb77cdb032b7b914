// In which form a payload came: in full in the details, short in a column.
import { expect, test } from 'vitest'
import { payloadKindWords } from '../../../../src/panel/ui/messages/payload-kind-words'
import type { PayloadKind } from '../../../../src/wire/payload'
import { opened, sent } from '../../../support/facts'

const PAGE = { source: 'page' } as const
const message = (kind: PayloadKind) =>
  sent(1, 'hi', { payload: { kind, size: 2, content: null, rest: 'omitted' } })

test.each([
  ['text', 'payloadText', 'payloadText'],
  ['arraybuffer', 'payloadArrayBuffer', 'payloadArrayBuffer'],
  ['view', 'payloadView', 'payloadViewShort'],
  ['blob', 'payloadBlob', 'payloadBlob'],
] as const)('%s', (kind, inFull, short) => {
  expect(payloadKindWords({ fact: message(kind), socket: PAGE })).toEqual({ inFull, short })
})

test('of a socket that only the network panel knows, bytes are bytes', () => {
  const worker = { source: 'handshake' } as const
  const binary = { inFull: 'payloadBinary', short: 'payloadBinary' }
  expect(payloadKindWords({ fact: message('blob'), socket: worker })).toEqual(binary)
  expect(payloadKindWords({ fact: message('text'), socket: worker })?.short).toBe('payloadText')
})

test('what has no payload has no type', () => {
  expect(payloadKindWords({ fact: opened(1), socket: PAGE })).toBeNull()
})

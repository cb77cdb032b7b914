// ShareDB as recorded, and what the recording lacks: presence, bulk requests, errors.
import { expect, test } from 'vitest'
import { received, recognisedAs, sent, talking, wrong } from '../../support/conversation'
import { decodedLines } from '../../support/transcripts'

const { lines, units } = talking('sharedb')

test('the recording subscribes to a document and changes it', async () => {
  expect(await decodedLines('sharedb')).toEqual([
    '← initLegacy',
    '→ handshake',
    '← handshake (2→)',
    '→ handshake',
    '← handshake (4→)',
    '→ subscribe «books b1»',
    '← subscribe «books b1» · v 0 (6→)',
    '→ op «books b1» · create · v 0',
    '← op «books b1» · v 0 (8→)',
    '→ op «books b1» · v 1',
    '← op «books b1» · v 1 (10→)',
    '← op «books b1» · v 2',
    '→ fetch «books b1»',
    '← fetch «books b1» · v 3 (13→)',
  ])
  expect(wrong(await decodedLines('sharedb', 1))).toEqual([])
})

test.each([
  [sent({ a: 'qs', id: 3, c: 'books', q: {} }), '→ querySubscribe «books» · id 3'],
  [received({ a: 'q', id: 3, diff: [] }), '← queryUpdate id 3'],
  [sent({ a: 'qu', id: 3 }), '→ queryUnsubscribe id 3'],
  [sent({ a: 'bs', c: 'books', b: { b1: 1 } }), '→ bulkSubscribe «books»'],
  [sent({ a: 'u', c: 'books', d: 'b1' }), '→ unsubscribe «books b1»'],
  [sent({ a: 'nf', id: 1, c: 'books', d: 'b1', v: 2 }), '→ snapshotFetch «books b1» · v 2 · id 1'],
  [
    sent({ a: 'nt', id: 1, c: 'books', d: 'b1', ts: 2 }),
    '→ snapshotFetchByTimestamp «books b1» · id 1',
  ],
  [sent({ a: 'ps', ch: 'cursors', seq: 1 }), '→ presenceSubscribe «cursors»'],
  [received({ a: 'p', ch: 'cursors', id: 'x', p: {}, pv: 1 }), '← presence «cursors» · id x'],
  [received({ a: 'pr', ch: 'cursors' }), '← presenceRequest «cursors»'],
  [sent({ a: 'pp' }), '→ pingPong'],
  [sent({ a: 'op', c: 'c', d: 'd', v: 3, seq: 1, del: true }), '→ op «c d» · del · v 3'],
  [received({ a: 'zz' }), '← zz !unknown'],
  [received({ a: 'constructor' }), '← constructor !unknown'],
  [received({ b: 1 }), '← ?'],
  [received('[]'), '← ?'],
  [
    sent('{"a":"op","c":"books","d":"b1","v":2,"op":[{"p":["te', 9_000),
    '→ op «books b1» · v 2 !cut',
  ],
])('%j is %s', async (message, line) => expect(await lines(message)).toEqual([line]))

test('an error is of what was asked', async () => {
  const [asked, error] = [
    sent({ a: 's', c: 'books', d: 'b1' }),
    received({ a: 's', c: 'books', d: 'b1', error: { code: 'ERR_X', message: 'no' } }),
  ]
  expect((await lines(asked, error))[1]).toBe('← subscribe «books b1» · ERR_X: no (1→)')
  expect((await units(asked, error))?.[0]?.role).toBe('error')
})

test('an operation is the payload, as it was written', async () => {
  expect(await units(received('{"a":"op","c":"c","d":"d","v":1,"op":[{"na":1.0}]}'))).toMatchObject(
    [{ name: 'c d', body: { kind: 'json', text: '[{"na":1.0}]' } }],
  )
})

test('is recognised by its handshake', async () => {
  const init = received(
    '{"a":"init","protocol":1,"protocolMinor":1,"id":"x","type":"http://sharejs.org/types/JSONv0"}',
  )
  expect(await recognisedAs({}, init)).toBe('sharedb')
})

// OCPP-J as recorded (1.6), and what the recording lacks: 2.1, broken and cut messages.
import { expect, test } from 'vitest'
import { received, recognisedAs, sent, talking } from '../../support/conversation'
import { decodedLines } from '../../support/transcripts'

const { lines, units } = talking('ocpp')

test('the recording calls in both directions, with results and errors', async () => {
  expect(await decodedLines('ocpp16')).toEqual([
    '→ CALL «BootNotification» · id 471feca2-2a0…',
    '← CALLRESULT «BootNotification» · Accepted · id 471feca2-2a0… (1→)',
    '→ CALL «StatusNotification» · id 39a34d1c-1ff…',
    '← CALLRESULT «StatusNotification» · id 39a34d1c-1ff… (3→)',
    '→ CALL «Heartbeat» · id f465d671-f18…',
    '← CALLRESULT «Heartbeat» · id f465d671-f18… (5→)',
    '→ CALL «Fail» · id 67cd1369-b93…',
    '← CALLERROR «Fail» · SecurityError: no way · id 67cd1369-b93… (7→)',
    '→ CALL «Unknown» · id 517603e9-7cd…',
    "← CALLERROR «Unknown» · NotImplemented: Unable to handle 'Unknown' calls · id 517603e9-7cd… (9→)",
    '← CALL «RemoteStartTransaction» · id dd740cae-5d4…',
    '→ CALLRESULT «RemoteStartTransaction» · Accepted · id dd740cae-5d4… (11→)',
  ])
})

test('2.1 sends without an answer, and says that a result was of no use', async () => {
  expect(
    await lines(
      sent([6, 'a', 'NotifyPeriodicEventStream', { id: 1 }]),
      received([2, 'b', 'GetVariables', {}]),
      sent([3, 'b', { x: 1 }]),
      received([5, 'b', 'FormatViolation', 'bad', {}]),
    ),
  ).toEqual([
    '→ SEND «NotifyPeriodicEventStream» · id a',
    '← CALL «GetVariables» · id b',
    '→ CALLRESULT «GetVariables» · id b (2→)',
    '← CALLRESULTERROR «GetVariables» · FormatViolation: bad · id b',
  ])
})

test.each([
  [[2, 'a', 'Heartbeat', {}], 'heartbeat'],
  [[2, 'a', 'BootNotification', {}], 'opening'],
  [[4, 'a', 'GenericError', '', {}], 'error'],
  [[2, 'a', 'constructor', {}], undefined],
])('%j has the role %s', async (call, role) => {
  expect((await units(sent(call)))?.[0]?.role).toBe(role)
})

test('the payload is as it was written', async () => {
  expect(await units(sent('[2,"a","MeterValues",{"n":1.0}]'))).toMatchObject([
    { name: 'MeterValues', body: { kind: 'json', text: '{"n":1.0}' } },
  ])
})

test.each([
  ['[2,"a"]', '← CALL id a !malformed'],
  ['[3,"a"]', '← CALLRESULT id a !malformed'],
  ['[7,"a",{}]', '← ?'],
  ['[2,5,"X",{}]', '← ?'],
  ['{"a":1}', '← ?'],
  ['x', '← ?'],
])('%s is %s', async (text, line) => expect(await lines(received(text))).toEqual([line]))

test('a call whose end was not kept says its action', async () => {
  expect(await lines(sent('[2,"a","DataTransfer",{"data":"xxx', 9_000))).toEqual([
    '→ CALL «DataTransfer» · id a !cut',
  ])
})

test('is recognised by subprotocol', async () => {
  for (const selected of ['ocpp1.6', 'ocpp2.0.1', 'ocpp2.1'])
    expect(await recognisedAs({ selected }, sent([2, 'a', 'X', {}]))).toBe('ocpp')
})

// A capture as text for people and as CSV for spreadsheets; parts of it.
import { describe, expect, test } from 'vitest'
import type { Captured } from '../../../src/capture/captured'
import { type Selection, select } from '../../../src/capture/select'
import { cell } from '../../../src/capture/text/csv-cell'
import { csvWriter } from '../../../src/capture/text/csv-writer'
import { transcriptWriter } from '../../../src/capture/text/transcript-writer'
import type { Fact, MessageFact } from '../../../src/wire/facts'
import type { Payload } from '../../../src/wire/payload'
import { document, factOf, HEADER, handshake, written } from '../../support/captures'
import { closed, created, gap, opened, sent } from '../../support/facts'

const bytes = (length: number): Partial<MessageFact> => ({
  payload: { kind: 'view', size: length, content: new Uint8Array(length).fill(171), rest: 'none' },
})
const cut: Payload = { kind: 'text', size: 9_000, content: 'start', rest: 'omitted' }
const lost: Payload = { kind: 'blob', size: 9_000, content: null, rest: 'omitted' }

const session: readonly Captured[] = [
  document(),
  handshake(),
  ...[
    created(1, { url: 'wss://shop.example/live', protocols: ['v2', 'v1'] }),
    { ...opened(2), protocol: 'v2' } as Fact,
    sent(3, 'one\ntwo, "three"', { nth: 1 }),
    sent(4, '', { nth: 1, kind: 'message-received', ...bytes(3) }),
    sent(5, '', { nth: 2, kind: 'message-received', ...bytes(100) }),
    sent(6, '', { nth: 3, payload: cut, socket: 2 }),
    sent(7, '', { nth: 4, payload: lost }),
    gap(8, 20),
    { ...closed(21, 1, 1001), reason: 'so long' } as Fact,
    sent(22, '=1+2\u001b[31m', { nth: 1, kind: 'message-discarded' }),
  ].map((fact) => factOf(fact)),
  { kind: 'bookmark', document: 'd1', seq: 4 },
]

test('a transcript: one line a fact, in the words of the standard', async () => {
  const text = await (await written(session, transcriptWriter(HEADER))).text()
  const hex = Array(64).fill('ab').join(' ')
  expect(text).toBe(
    [
      'Socketscope 0.1.0, 2026-11-21T07:56:06.000Z',
      '',
      'https://shop.example/',
      '1970-01-01T00:00:01.001Z  #1  CONNECTING wss://shop.example/live v2, v1',
      '1970-01-01T00:00:01.002Z  #1  OPEN v2',
      '1970-01-01T00:00:01.003Z  #1  →  (16 B)  one',
      '    two, "three"',
      '1970-01-01T00:00:01.004Z  #1  ←  (3 B)  ab ab ab',
      `1970-01-01T00:00:01.005Z  #1  ←  (64 of 100 B)  ${hex}`,
      '1970-01-01T00:00:01.006Z  #2  →  (the start of 9000 B)  start',
      '1970-01-01T00:00:01.007Z  #1  →  (0 of 9000 B)',
      '1970-01-01T00:00:01.008Z  gap 8–20 page-budget',
      '1970-01-01T00:00:01.021Z  #1  CLOSED 1001 "so long"',
      '1970-01-01T00:00:01.022Z  #1  ⇥  (9 B)  =1+2\\u{1b}[31m',
      '',
    ].join('\n'),
  )
})

describe('CSV', () => {
  test('one line a fact, with the columns of the first', async () => {
    const text = await (await written(session.slice(0, 6), csvWriter())).text()
    expect(text).toBe(
      [
        'time,page,socket,url,kind,readyState,nth,size,bufferedAmount,code,reason,wasClean,encoding,complete,data,note',
        '1970-01-01T00:00:01.001Z,https://shop.example/,1,wss://shop.example/live,socket-created,0,,,,,,,,,,"CONNECTING wss://shop.example/live v2, v1"',
        '1970-01-01T00:00:01.002Z,https://shop.example/,1,wss://shop.example/live,socket-opened,1,,,,,,,,,,OPEN v2',
        '1970-01-01T00:00:01.003Z,https://shop.example/,1,wss://shop.example/live,message-sent,1,1,16,0,,,,text,true,"one\ntwo, ""three""",',
        '1970-01-01T00:00:01.004Z,https://shop.example/,1,wss://shop.example/live,message-received,1,1,3,0,,,,base64,true,q6ur,',
        '',
      ].join('\r\n'),
    )
  })

  test('a close has its code, and what is cut says that it is not complete', async () => {
    const text = await (
      await written([...session.slice(7, 8), ...session.slice(10, 11)], csvWriter())
    ).text()
    expect(text.split('\r\n').slice(1, 3)).toEqual([
      '1970-01-01T00:00:01.006Z,,2,,message-sent,1,3,9000,0,,,,text,false,start,',
      '1970-01-01T00:00:01.021Z,,1,,socket-closed,3,,,,1001,so long,false,,,,"CLOSED 1001 ""so long"""',
    ])
  })

  test('begins with a byte order mark where it is asked for', async () => {
    const blob = await written([], csvWriter(true))
    expect([...new Uint8Array(await blob.arrayBuffer()).subarray(0, 3)]).toEqual([239, 187, 191])
  })

  test.each([
    ['=1+2', `"'=1+2"`],
    ['+1', `"'+1"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    [' =1', `"' =1"`],
    ['\t=1', `"'\t=1"`],
    ['＝1', `"'＝1"`],
    ["'quoted", `"'quoted"`],
    ['a=1', 'a=1'],
    ['{"a":"b"}', '"{""a"":""b""}"'],
    ['', ''],
  ])('a text %j is no formula: %s', (value, expected) => {
    expect(cell(value)).toBe(expected)
  })

  test('numbers stay numbers', () => {
    expect([cell(-1), cell(null), cell(false)]).toEqual(['-1', '', 'false'])
  })
})

describe('a part', () => {
  const one = { document: 'd1', socket: 1 }
  const kept = async (selection: Selection) => {
    const records: string[] = []
    for await (const record of select(session, selection))
      records.push(record.kind === 'fact' ? `${record.fact.kind} ${record.fact.seq}` : record.kind)
    return records
  }

  test('one socket: its document, its handshake, all that happened to it', async () => {
    expect(await kept({ sockets: [one], facts: null, withLives: true })).toEqual([
      ...['document', 'handshake', 'socket-created 1', 'socket-opened 2', 'message-sent 3'],
      ...['message-received 4', 'message-received 5', 'message-sent 7', 'socket-closed 21'],
      ...['message-discarded 22', 'bookmark'],
    ])
  })

  test('chosen rows, with the lives of their sockets or without', async () => {
    const facts = [
      { document: 'd1', seq: 5 },
      { document: 'd1', seq: 8 },
    ]
    expect(await kept({ sockets: [one], facts, withLives: false })).toEqual([
      ...['document', 'handshake', 'message-received 5', 'gap 8'],
    ])
    expect(await kept({ sockets: [one], facts, withLives: true })).toEqual([
      ...['document', 'handshake', 'socket-created 1', 'socket-opened 2', 'message-received 5'],
      ...['gap 8', 'socket-closed 21'],
    ])
  })

  test('of a gap, what it says of the socket', async () => {
    const counters = { 1: { 'message-sent': { nth: 3, total: 9 } }, 2: {} }
    const records: Captured[] = []
    const selection = { sockets: [one], facts: null, withLives: true }
    for await (const record of select([factOf(gap(1, 2, { counters }))], selection))
      records.push(record)
    expect(records).toEqual([factOf(gap(1, 2, { counters: { 1: counters[1] } }))])
  })
})

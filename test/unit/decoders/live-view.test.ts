// Phoenix LiveView as recorded (0.20), and what the recording lacks: keyed rows of 1.1, redirects, uploads.
import { describe, expect, test } from 'vitest'
import { describeDiff } from '../../../src/decoders/phoenix/live-diff'
import { received, sent, talking, wrong } from '../../support/conversation'
import { decodedLines } from '../../support/transcripts'

const { lines, units } = talking('phoenix-liveview')
const VIEW = 'lv:phx-1'
const reply = (ref: string, response: object, status = 'ok') =>
  received(['4', ref, VIEW, 'phx_reply', { response, status }])

describe('the recording', () => {
  test('shows which slots changed, titles, events, uploads', async () => {
    const read = await decodedLines('phoenix-liveview')
    const topic = 'lv:phx-GOnezY1ucacFWQah'
    expect(read.slice(0, 3)).toEqual([
      `→ phx_join ${topic} · http://127.0.0.1:46179/ · ref 4`,
      `← phx_reply ${topic} «phx_join» · ok · rendered · slots 0, 1, 2.d, 3, 4, 5, … (22) · components 1, 2 · streams 7 · title «Probe» · ref 4 (1→)`,
      `← diff ${topic} · slots 0, 3`,
    ])
    expect(read.slice(12, 14)).toEqual([
      `→ event ${topic} «toggle» · click · ref 11`,
      `← phx_reply ${topic} «toggle» · ok · slots 2.d, 3.0 · ref 11 (13→)`,
    ])
    expect(read[20]).toBe(
      `← phx_reply ${topic} «push» · ok · title «New ☃» · events hello · ref 14 (20→)`,
    )
    expect(read.slice(45, 49)).toEqual([
      `→ allow_upload ${topic} · up.bin · ref 25`,
      `← phx_reply ${topic} «allow_upload» · ok · slots 6.2, 6.4, 6.5, 6.6, 6.8 · ref 25 (46→)`,
      '→ phx_join lvu:0 · ref 28',
      '← phx_reply lvu:0 «phx_join» · ok · ref 28 (48→)',
    ])
    expect(read[51]).toBe('→ chunk lvu:0 · ref 29 4 B')
  })

  test('is read to its last message', async () => {
    for (const conn of [0, 1])
      expect(wrong(await decodedLines('phoenix-liveview', conn))).toEqual([])
  })
})

test('changed slots are fields, by their path', async () => {
  const diff = { 0: '7', 3: { 0: '7' }, c: { 1: { 2: 'x' } } }
  expect(await units(received(['4', null, VIEW, 'diff', diff]))).toMatchObject([
    {
      type: 'diff',
      fields: { topic: VIEW, slots: { '0': '7', '3.0': '7', 'c.1.2': 'x' }, components: ['1'] },
      body: { kind: 'json', text: JSON.stringify(diff) },
    },
  ])
})

test('keyed rows of LiveView 1.1: new, moved, moved and changed', () => {
  const diff = {
    2: { k: { 0: { 0: 'new', s: ['<li>', '</li>'] }, 1: 0, 2: [1, { 0: 'changed' }], kc: 3 } },
  }
  expect(describeDiff(diff)).toEqual({
    line: 'slots 2.k.0.0, 2.k.1, 2.k.2.0, 2.kc',
    fields: { slots: { '2.k.0.0': 'new', '2.k.1': 0, '2.k.2.0': 'changed', '2.kc': 3 } },
  })
})

test('a diff of any depth and width is described within bounds', () => {
  const deep = JSON.parse(`${'{"0":'.repeat(3_000)}"x"${'}'.repeat(3_000)}`)
  expect(describeDiff(deep).line?.length).toBeLessThan(200)
  const wide = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [index, 'x']))
  expect(describeDiff(wide).line).toBe('slots 0, 1, 2, 3, 4, 5, … (200)')
})

test('where a view sends the page is told', async () => {
  expect(
    await lines(
      sent(['4', '5', VIEW, 'event', { type: 'click', event: 'go', value: {}, cid: 3 }]),
      reply('5', { live_redirect: { kind: 'push', to: '/next' } }),
      received(['4', null, VIEW, 'live_patch', { kind: 'push', to: '/tab' }]),
      received(['4', null, VIEW, 'redirect', { to: '/login' }]),
      sent(['4', '6', VIEW, 'progress', { event: null, ref: 'r', entry_ref: '0', progress: 50 }]),
      sent(['4', '7', VIEW, 'cids_destroyed', { cids: [1, 2] }]),
      sent(['8', '8', VIEW, 'phx_join', { redirect: 'http://a/x', session: 's' }]),
      received(['8', '8', VIEW, 'phx_reply', { status: 'error', response: { reason: 'stale' } }]),
    ),
  ).toEqual([
    '→ event lv:phx-1 «go» · click · cid 3 · ref 5',
    '← phx_reply lv:phx-1 «go» · ok · live_redirect /next · ref 5 (1→)',
    '← live_patch lv:phx-1 · /tab',
    '← redirect lv:phx-1 · /login',
    '→ progress lv:phx-1 · 50 · ref 6',
    '→ cids_destroyed lv:phx-1 · ref 7',
    '→ phx_join lv:phx-1 · http://a/x · ref 8',
    '← phx_reply lv:phx-1 «phx_join» · error · stale · ref 8 (7→)',
  ])
})

test('other channels of the socket are channels', async () => {
  expect(await lines(sent(['1', '2', 'room:1', 'msg', {}]))).toEqual([
    '→ push room:1 «msg» · ref 2',
  ])
})

test('a diff whose end was not kept is a diff', async () => {
  expect(await lines(received(`["4",null,"${VIEW}","diff",{"0":"aa`, 9_000))).toEqual([
    '← diff lv:phx-1 !cut',
  ])
})

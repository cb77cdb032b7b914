// Parts of payloads, asked for one by one.
import { describe, expect, test } from 'vitest'
import { payloadPart } from '../../../src/relay/cut-payload'
import type { Payload } from '../../../src/wire/payload'
import { sent } from '../../support/facts'

const withContent = (content: Payload['content'], more: Partial<Payload> = {}) =>
  sent(1, '', { payload: { kind: 'text', size: 9, content, rest: 'none', ...more } })

const MiB = 1024 * 1024

describe('payloadPart', () => {
  test('cuts text into parts that join to the whole', async () => {
    const text = 'abc😀'.repeat(400_000)
    const first = await payloadPart(withContent(text), 1, 0)
    expect(first).toMatchObject({ offset: 0, length: text.length })
    const second = await payloadPart(withContent(text), 1, MiB)
    expect(`${first.content}${second.content}`).toBe(text)
  })

  test('reads a Blob as bytes', async () => {
    const part = await payloadPart(withContent(new Blob(['hi'])), 1, 0)
    expect(part).toEqual({
      kind: 'payload',
      seq: 1,
      offset: 0,
      length: 2,
      content: new Uint8Array([104, 105]),
    })
  })

  test.each([
    ['a fact that is gone', null],
    ['a payload that was not kept', withContent(null, { rest: 'omitted' })],
    ['a payload of which only the start was kept', withContent('abc', { rest: 'omitted' })],
  ])('says of %s that there is nothing', async (_, fact) => {
    expect((await payloadPart(fact, 1, 0)).content).toBe(null)
  })
})

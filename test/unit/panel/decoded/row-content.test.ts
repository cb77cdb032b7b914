// What a decoder is given of a message: all of it where that is cheap, else its start and how much is missing.
import { describe, expect, test } from 'vitest'
import { messageOf } from '../../../../src/panel/decoded/row-content'
import { DECODE_FETCH } from '../../../../src/wire/decode-limits'
import type { Content, Payload } from '../../../../src/wire/payload'
import { sent } from '../../../support/facts'
import { createFakeClock } from '../../../support/fake-clock'
import { createTestStore } from '../../../support/panel-store'

/** `whole`: what fetching brings; never: it does not come. */
function given(payload: Payload, whole: Content | null | 'never', most = 1_000) {
  const { store, come } = createTestStore()
  come('a')
  store.facts('a', [sent(1, '', { payload })])
  const [row] = store.rows.all
  if (!row) throw new Error('no row')
  const clock = createFakeClock()
  const fetched: unknown[] = []
  const host = {
    read(asked: unknown) {
      fetched.push(asked)
      return whole === 'never' ? new Promise<null>(() => {}) : Promise.resolve(whole)
    },
    bring: async () => {},
    after: (ms: number, task: () => void) => clock.after(ms, task),
  }
  return { message: messageOf(row, host, most), clock, fetched }
}

const text = (content: string | null, size: number, rest: Payload['rest']): Payload => ({
  ...{ kind: 'text', content, size, rest },
})

describe('a message', () => {
  test('that is here whole is given at once', () => {
    const { message, fetched } = given(text('hi', 2, 'none'), null)
    expect(message).toEqual({ sent: true, content: 'hi', missing: 0 })
    expect(fetched).toEqual([])
  })

  test('of which the start is here is fetched', async () => {
    const { message } = given(text('hé', 4, 'on-request'), 'héy')
    expect(await message).toEqual({ sent: true, content: 'héy', missing: 0 })
  })

  test('that is too long to be fetched is given by its start, in bytes', async () => {
    const { message, fetched } = given(text('hé', 5_000, 'on-request'), 'x')
    expect(await message).toEqual({ sent: true, content: 'hé', missing: 4_997 })
    expect(fetched).toEqual([])
  })

  test('that does not come in time is given by its start', async () => {
    const { message, clock } = given(text('hé', 10, 'on-request'), 'never')
    await Promise.resolve()
    clock.advance(DECODE_FETCH)
    expect(await message).toEqual({ sent: true, content: 'hé', missing: 7 })
  })

  test('of which nothing was kept is missing as a whole', async () => {
    const { message } = given(text(null, 10, 'omitted'), null)
    expect(await message).toEqual({ sent: true, content: '', missing: 10 })
  })

  test('that is a Blob is given as bytes', async () => {
    const content = new Blob([Uint8Array.of(1, 2, 3)])
    const { message } = given({ kind: 'blob', size: 3, content, rest: 'none' }, content)
    expect(await message).toEqual({ sent: true, content: Uint8Array.of(1, 2, 3), missing: 0 })
  })
})

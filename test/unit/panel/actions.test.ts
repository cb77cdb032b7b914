// Commands from the panel: sent once, asked again when the page is back, failing clearly.
import { expect, test } from 'vitest'
import { Actions } from '../../../src/panel/actions'
import { createFakeClock } from '../../support/fake-clock'

function setUp() {
  const clock = createFakeClock()
  const sent: string[] = []
  let names = 0
  const actions = new Actions({
    send: (document, { command }) => sent.push(`${document} ${command}`) > 0,
    after: (ms, task) => clock.after(ms, task),
    newName: () => `c${++names}`,
  })
  return { clock, sent, actions }
}
const act = { what: 'error', socket: 1 } as const

test('ends with the outcome that the page tells', async () => {
  const { actions, sent } = setUp()
  const outcome = actions.act('d', act)
  actions.onActed({ kind: 'acted', command: 'c1', error: 'InvalidStateError' })
  expect(await outcome).toBe('InvalidStateError')
  expect(sent).toEqual(['d c1'])
})

test('is asked again under the same name when the page is back', async () => {
  const { actions, sent } = setUp()
  const outcome = actions.act('d', act)
  actions.onHello('another')
  actions.onHello('d')
  expect(sent).toEqual(['d c1', 'd c1'])
  actions.onActed({ kind: 'acted', command: 'c1', error: '' })
  expect(await outcome).toBe('')
  actions.onHello('d')
  expect(sent).toHaveLength(2)
})

test('fails when nobody answers, and when the page is gone', async () => {
  const { actions, clock } = setUp()
  const silent = actions.act('d', act)
  clock.advance(5_000)
  expect(await silent).toBe('silent')
  const gone = actions.act('d', act)
  actions.onGone('d')
  expect(await gone).toBe('gone')
})

test('knows what is at work where, until it is over', () => {
  const { actions } = setUp()
  const payload = { kind: 'text', size: 1, content: 'a', rest: 'none' } as const
  const held = [{ held: 1, socket: 2, direction: 'sent', payload }] as const
  actions.onActing('d', { kind: 'acting', rules: 1, waiting: 1, held })
  expect(actions.held).toEqual([{ document: 'd', message: held[0] }])
  actions.onActing('d', { kind: 'acting', rules: 0, waiting: 0, held: [] })
  expect(actions.acting.value.size).toBe(0)
})

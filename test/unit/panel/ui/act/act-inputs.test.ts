// What a person may give: close codes and reasons, rules, snippets, how often to send.
import { expect, test } from 'vitest'
import { actWord } from '../../../../../src/panel/ui/act/act-words'
import { closeFault, reasonBytes } from '../../../../../src/panel/ui/act/close-input'
import { Repeater } from '../../../../../src/panel/ui/act/repeater'
import { type RuleDraft, ruleFrom } from '../../../../../src/panel/ui/act/rule-input'
import { snippetsFrom, withSnippet } from '../../../../../src/panel/ui/act/snippets'
import { created, sent } from '../../../../support/facts'
import { createFakeClock } from '../../../../support/fake-clock'

test.each([
  ['', '', null],
  ['1000', '', null],
  ['3000', 'é'.repeat(61), null],
  ['4999', '', null],
  ['1001', '', 'code'],
  ['5000', '', 'code'],
  ['1e3', '', 'code'],
  ['-1', '', 'code'],
  ['', 'why', 'reasonAlone'],
  ['1000', 'é'.repeat(62), 'reason'],
])('close(%j, %j): %s', (code, reason, fault) => {
  expect(closeFault(code, reason)).toBe(fault)
})

test('a reason is counted in bytes of UTF-8', () => {
  expect(reasonBytes('é€😀')).toBe(9)
})

const draft: RuleDraft = {
  ...{ effect: 'delay', direction: 'sent', isOfSocket: true, pattern: ' /a ', amount: 250 },
}

test('a rule of one socket has no pattern, one of URLs no socket', () => {
  expect(ruleFrom(draft, 3)).toEqual({
    ...{ effect: 'delay', direction: 'sent', socket: 3, pattern: '', amount: 250 },
  })
  expect(ruleFrom({ ...draft, isOfSocket: false }, 3)).toMatchObject({ socket: 0, pattern: '/a' })
  expect(ruleFrom(draft, null)).toBeNull()
})

test('its number is ms, copies, or bytes a second', () => {
  expect(ruleFrom({ ...draft, effect: 'throttle', amount: 1.5 }, 1)?.amount).toBe(1_500)
  expect(ruleFrom({ ...draft, effect: 'drop', amount: 9 }, 1)?.amount).toBe(0)
  expect(ruleFrom({ ...draft, amount: Number.NaN }, 1)).toBeNull()
  expect(ruleFrom({ ...draft, effect: 'duplicate', amount: 101 }, 1)).toBeNull()
})

test('a snippet has the name of its beginning; another of that name is replaced', () => {
  const first = withSnippet([], 'text', '  hello\nworld ')
  expect(first).toEqual([{ name: 'hello world', format: 'text', text: '  hello\nworld ' }])
  expect(withSnippet(first, 'json', 'hello world')).toEqual([
    { name: 'hello world', format: 'json', text: 'hello world' },
  ])
  expect(withSnippet(first, 'text', '  ')).toBe(first)
})

test('of what is stored, what is no snippet is left out', () => {
  const good = { name: 'a', format: 'hex', text: '00' }
  expect(snippetsFrom([good, { ...good, format: 'x' }, null, { name: 1 }])).toEqual([good])
  expect(snippetsFrom('x')).toEqual([])
})

test('a message is sent so often, so fast, each after the answer to the one before', async () => {
  const clock = createFakeClock()
  const at: number[] = []
  const repeater = new Repeater({
    after: (ms, task) => clock.after(ms, task),
    now: () => clock.now,
  })
  const answered = () => new Promise((resolve) => setImmediate(resolve))
  repeater.start(3, 100, async () => at.push(clock.now) > 0)
  for (let turn = 0; turn < 4; turn++) {
    await answered()
    clock.advance(100)
  }
  expect([at, repeater.left.value]).toEqual([[0, 100, 200], 0])
})

test('it stops when it is told to, and when one fails', async () => {
  const clock = createFakeClock()
  let times = 0
  const host = { after: clock.after, now: () => clock.now }
  const repeater = new Repeater(host)
  repeater.start(9, 10, async () => ++times < 2)
  for (let turn = 0; turn < 5; turn++) {
    await new Promise((resolve) => setImmediate(resolve))
    clock.advance(10)
  }
  expect([times, repeater.left.value]).toEqual([2, 0])
  repeater.start(9, 10, async () => true)
  repeater.stop()
  expect(repeater.left.value).toBe(0)
})

test.each([
  [sent(1, 'a'), null],
  [sent(1, 'a', { acts: 0 }), null],
  [sent(1, 'a', { acts: 1 }), 'markByPanel'],
  [sent(1, 'a', { acts: 12 }), 'markEdited'],
  [sent(1, 'a', { acts: 34 }), 'markDuplicated'],
  [sent(1, 'a', { acts: 6 }), 'markHeld'],
  [sent(1, 'a', { acts: 16 }), 'markThrottled'],
  [created(1), null],
])('%j has the mark %s', (fact, mark) => {
  expect(actWord(fact)).toBe(mark)
})

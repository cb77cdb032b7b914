// Counts are said as a language says them, and sums go by what was counted, not by what is listed.
import { expect, test } from 'vitest'
import { trafficSum } from '../../../../src/panel/ui/sockets/traffic-sum'
import { pluralForms } from '../../../../src/panel/ui/words/plurals'

const formsOf = (language: string, counts: readonly number[]) =>
  counts.map(pluralForms(language)).join(' ')

test('English has the form of one for 1 alone', () => {
  expect(formsOf('en-GB', [0, 1, 1.5, 2, 21, 1_000_000])).toBe('other one other other other other')
})

test('French has it for all that is less than two', () => {
  expect(formsOf('fr-CA', [0, 1, 1.5, 2, 21, 1_000_000])).toBe('one one one other other other')
})

const socket = (sent: number, received: number) => ({
  counts: {
    'message-sent': { nth: sent, total: sent * 10 },
    'message-received': { nth: received, total: received * 100 },
    'message-discarded': { nth: 7, total: 7_000 },
  },
})

test('the traffic of sockets is summed each way; discarded messages are in neither', () => {
  expect(trafficSum([socket(1, 2), socket(3, 0)])).toEqual({
    sent: { nth: 4, total: 40 },
    received: { nth: 2, total: 200 },
  })
  expect(trafficSum([])).toEqual({ sent: { nth: 0, total: 0 }, received: { nth: 0, total: 0 } })
})

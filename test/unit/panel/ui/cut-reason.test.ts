// Why a payload is not here whole.
import { expect, test } from 'vitest'
import { cutReason } from '../../../../src/panel/ui/payload/cut-reason'
import type { Payload } from '../../../../src/wire/payload'

const KiB = 1024
const omitted = (size: number, content: string | null = 'start'): Payload => ({
  ...{ kind: 'text', size, content, rest: 'omitted' },
})

test.each([
  ['larger than the limit', omitted(2_000 * KiB), false, 'limit'],
  ['larger than what is kept without a panel', omitted(200 * KiB), false, 'flight'],
  [
    'bytes larger than what is copied without a panel',
    { ...omitted(20 * KiB), kind: 'view' },
    false,
    'flight',
  ],
  ['text as large as that', omitted(20 * KiB), false, 'lower'],
  ['larger than no limit of now: it was set lower', omitted(100 * KiB), false, 'lower'],
  ['nothing kept', omitted(100 * KiB, null), false, 'budget'],
  ['it was to be had when it came', omitted(100 * KiB), true, 'lost'],
  ['it can be fetched', { ...omitted(3_000), rest: 'on-request' }, false, null],
  ['all of it is here', { ...omitted(5), rest: 'none' }, false, null],
] as const)('%s', (_, payload, isLost, reason) => {
  expect(cutReason(payload, 1_024 * KiB, isLost)).toBe(reason)
})

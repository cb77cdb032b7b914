// Keys move the line between two panes, to its ends and back to where it was at first.
import { expect, test } from 'vitest'
import { shareFor } from '../../../../src/panel/ui/layout/split-keys'

test.each([
  ['ArrowRight', 'sockets', 32],
  ['ArrowLeft', 'sockets', 28],
  ['ArrowDown', 'sockets', 32],
  ['ArrowRight', 'details', 28],
  ['ArrowUp', 'details', 32],
  ['Home', 'sockets', 12],
  ['End', 'sockets', 70],
  ['Home', 'details', 70],
  ['End', 'details', 12],
  ['Enter', 'details', 'default'],
  ['a', 'sockets', null],
] as const)('%s beside the %s, at 30 %%: %s', (key, pane, expected) => {
  expect(shareFor(key, pane, 30)).toBe(expected)
})

// What the panel says as a whole.
import { describe, expect, test } from 'vitest'
import { LinkStatus } from '../../../../src/panel/store/status'
import { created } from '../../../support/facts'
import { createTestStore } from '../../../support/panel-store'

function setUp() {
  const made = createTestStore()
  return { ...made, status: new LinkStatus(made.store) }
}

describe('with nothing captured', () => {
  test.each([
    ['connecting', 'unknown', 'connecting'],
    ['connected', 'unknown', 'connecting'],
    ['connected', 'reachable', 'empty'],
    ['connected', 'restricted', 'restricted'],
    ['connected', 'reload', 'reload'],
    ['lost', 'reachable', 'disconnected'],
    ['updated', 'reachable', 'updated'],
  ] as const)('link %s, page %s: %s', (link, page, expected) => {
    const { status } = setUp()
    status.link.value = link
    status.page.value = page
    expect(status.status.value).toBe(expected)
  })
})

test('what was captured stays in sight while the background is lost, not after an update', () => {
  const { store, come, status } = setUp()
  come('a')
  store.facts('a', [created(1)])
  status.link.value = 'lost'
  expect(status.status.value).toBe('ready')
  status.link.value = 'updated'
  expect(status.status.value).toBe('updated')
})

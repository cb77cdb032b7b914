// A state fills the panel only when there is nothing to read; else it stands above what there is.
import { expect, test } from 'vitest'
import type { Session } from '../../../../src/panel/session'
import { LinkStatus } from '../../../../src/panel/store/status'
import { screenOf } from '../../../../src/panel/ui/status/status-words'
import { sent } from '../../../support/facts'
import { createTestStore } from '../../../support/panel-store'

function setUp() {
  const { store, come } = createTestStore()
  const status = new LinkStatus(store)
  const fill = () => {
    come('a')
    store.facts('a', [sent(1, 'hi')])
  }
  return { status, fill, shown: () => screenOf({ store, status } as unknown as Session) }
}

test('without sockets the state fills the panel', () => {
  const { status, shown } = setUp()
  expect(shown()).toEqual({ screen: 'connecting', notice: null })
  status.link.value = 'connected'
  status.page.value = 'reachable'
  expect(shown()).toEqual({ screen: 'empty', notice: null })
  status.page.value = 'restricted'
  expect(shown()).toEqual({ screen: 'restricted', notice: null })
})

test('what was captured stays readable when the background, the page or the extension is lost', () => {
  const { status, fill, shown } = setUp()
  status.link.value = 'connected'
  fill()
  expect(shown()).toEqual({ screen: null, notice: null })
  status.page.value = 'reload'
  expect(shown()).toEqual({ screen: null, notice: 'reload' })
  status.link.value = 'lost'
  expect(shown()).toEqual({ screen: null, notice: 'disconnected' })
  status.link.value = 'updated'
  expect(shown()).toEqual({ screen: null, notice: 'updated' })
})

// Findings of a file, whose clock stands at its end while it is read.
import { expect, test } from 'vitest'
import { Findings } from '../../../../src/panel/findings/findings'
import { Store } from '../../../../src/panel/store/store'
import { created, sent } from '../../../support/facts'
import { testHello } from '../../../support/panel-store'

test('are judged again by a clock that runs', () => {
  let running = 0
  const store: Store = new Store({ forget: () => {}, added: (rows) => findings.note(rows) })
  const findings: Findings = new Findings(
    store,
    () => running,
    undefined,
    () => 1_000,
  )
  expect(findings.all()).toEqual([])
  store.hello(testHello('d1', {}), { frameId: 0, documentId: '', url: '', origin: '' })
  const discarded = Array.from({ length: 5 }, (_, at) =>
    sent(at + 2, 'late', { kind: 'message-discarded', readyState: 3 }),
  )
  store.facts('d1', [created(1), ...discarded])
  expect(findings.all()).toEqual([])
  running = 2_000
  expect(findings.all().map(({ rule }) => rule)).toContain('discarded-sends')
})

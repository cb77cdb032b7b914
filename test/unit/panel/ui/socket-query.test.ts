// The filter of the list of sockets: what it reads, what it says is wrong, what it lets pass.
import { describe, expect, test, vi } from 'vitest'
import { passes } from '../../../../src/panel/ui/sockets/query-matches'
import { readQuery, withToken } from '../../../../src/panel/ui/sockets/socket-query'
import { closed, created, opened } from '../../../support/facts'
import { createTestStore } from '../../../support/panel-store'

vi.mock('webextension-polyfill', async () => (await import('../../../support/english')).english)

const terms = (text: string) =>
  readQuery(text).terms.map(
    ({ key, values, isNegated }) => `${isNegated ? '-' : ''}${key}:${values.join('|')}`,
  )
const problems = (text: string) =>
  readQuery(text).problems.map(({ kind, text: meant, at, length }) => [kind, meant, at, length])

describe('a filter', () => {
  test('of plain words is of parts of the URL', () => {
    expect(terms('live -ads')).toEqual(['url:live', '-url:ads'])
  })

  test('takes tokens, several values, and quotes', () => {
    expect(terms('state:open,closing -frame:"my ad" protocol:mqtt')).toEqual([
      'state:open|closing',
      '-frame:my ad',
      'protocol:mqtt',
    ])
  })

  test('takes the beginning of a URL, and a host with its port, for what they are', () => {
    expect(terms('wss://example.com/a,b localhost:8080')).toEqual([
      'url:wss://example.com/a,b',
      'url:localhost:8080',
    ])
  })

  test('that is empty has no terms and no problems', () => {
    expect(readQuery('  ')).toEqual({ terms: [], problems: [] })
  })

  test('is read up to its 1,000th character', () => {
    expect(terms('a'.repeat(5_000))[0]).toHaveLength('url:'.length + 1_000)
  })
})

describe('what is wrong', () => {
  test('is told at its place; the rest still counts', () => {
    expect(problems('live state:opne')).toEqual([['unknown-state', 'opne', 5, 10]])
    expect(terms('live state:opne')).toEqual(['url:live'])
  })

  test('may be a key, a value that is missing, or a quotation mark', () => {
    expect(problems('sate:open')).toEqual([['unknown-key', 'sate:', 0, 9]])
    expect(problems('a -frame:')).toEqual([['no-value', '-frame:', 2, 7]])
    expect(problems('frame:"a b')).toEqual([['open-quote', 'frame:"a b', 0, 10]])
  })
})

test('a token is added to the filter, in quotes if it must be', () => {
  expect(withToken('live', 'state', 'open')).toBe('live state:open')
  expect(withToken('', 'frame', 'a "b" c')).toBe('frame:"a b c"')
})

describe('what passes', () => {
  const { store, come } = createTestStore()
  come('a')
  store.facts('a', [
    created(1, { socket: 1, url: 'wss://a.test/live' }),
    opened(2, 1),
    created(3, { socket: 2, url: 'wss://b.test/live' }),
    closed(4, 2, 1006),
    created(5, { socket: 3, url: 'wss://b.test/LOG' }),
  ])
  const passing = (text: string) =>
    store.sockets.filter((socket) => passes(readQuery(text), socket)).map(({ key }) => key)

  test('goes by state', () => {
    expect(passing('state:open')).toEqual([1])
    expect(passing('state:closed,connecting')).toEqual([2, 3])
    expect(passing('state:failed')).toEqual([2])
    expect(passing('-state:failed')).toEqual([1, 3])
  })

  test('goes by URL, whatever its case', () => {
    expect(passing('live')).toEqual([1, 2])
    expect(passing('b.test log')).toEqual([3])
  })

  test('goes by frame and protocol', () => {
    expect(passing('frame:top')).toEqual([1, 2, 3])
    expect(passing('protocol:mqtt')).toEqual([])
  })
})

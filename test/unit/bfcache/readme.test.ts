// The README shows the table that the end-to-end tests hold against the browsers, row by row.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readmeRow, TRUTH } from '../../e2e/bfcache-truth-table'

const readme = readFileSync('README.md', 'utf8')

test.each([...TRUTH.sockets, ...TRUTH.elsewhere, ...TRUTH.others])(
  'README has the row: $title',
  (row) => {
    expect(readme).toContain(readmeRow(row))
  },
)

// docs/en/capture-format.md against the code: its example can be read, and it names every kind and field.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Captured } from '../../../src/capture/captured'
import { readNdjson } from '../../../src/capture/ndjson/read-ndjson'
import { BOOKMARK, DOCUMENT, HANDSHAKE, HEADER, INNER } from '../../../src/capture/shapes'
import { FACTS } from '../../../src/wire/guards'

const page = readFileSync('docs/en/capture-format.md', 'utf8')
const named = new Set([...page.matchAll(/`([\w-]+)`/g)].map(([, name]) => name))

test('its example is a capture', async () => {
  const [, example = ''] = /```json\n([^`]*)```/.exec(page) ?? []
  const records: Captured[] = []
  for await (const record of readNdjson(new Blob([example]))) records.push(record)
  expect(records.map(({ kind }) => kind)).toEqual([
    ...['header', 'document', 'fact', 'fact', 'bookmark'],
  ])
})

test('it names every kind of fact', () => {
  expect(Object.keys(FACTS).filter((kind) => !named.has(kind))).toEqual([])
})

test('it names every field', () => {
  const shapes = [...Object.values(FACTS), BOOKMARK, DOCUMENT, HANDSHAKE, HEADER]
  const fields = new Set([...shapes, ...Object.values(INNER)].flatMap(Object.keys))
  fields.delete('content') // which is `text` or `base64` there
  for (const field of ['name', 'value']) expect(page).toContain(field)
  expect([...fields].filter((field) => !named.has(field) && field !== 'value')).toEqual([])
})

// The example of docs/decoders.md is what it says: it compiles, recognises its protocol and reads it.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Connection } from '../../../src/decoders/connection'
import { CARDS } from '../../../src/decoders/registry'
import { kitchen } from '../../fixtures/example-decoder/card'
import { linesOf } from '../../support/transcripts'

const said = (text: string, sent = false) => ({ sent, content: text, missing: 0 })

const TALK = [
  said('ORDER 1 soup', true),
  said('ORDER 2 fish', true),
  said('TICK'),
  said('READY 1'),
  said('FAILED 2 no fish today'),
  said('READY 9'),
  said('SING 1 la la'),
]

test.each(['docs/decoders.md', 'docs/decoders.fr.md'])('%s has the files as they are', (file) => {
  const page = readFileSync(file, 'utf8')
  for (const part of ['card', 'decoder'])
    expect(page).toContain(readFileSync(`test/fixtures/example-decoder/${part}.ts`, 'utf8'))
})

test('one more line in the registry, and its conversations are read', async () => {
  const opening = { url: 'wss://host/kitchen/v1', offered: [], selected: '' }
  const connection = new Connection([...CARDS, kitchen], opening)
  const readings = []
  for (const [at, message] of TALK.entries())
    readings.push(...(await connection.take(message, at + 1)))
  expect(connection.recognised?.findings).toMatchObject([
    { of: 'url', what: '/kitchen/v1' },
    { of: 'text', what: 'ORDER 1 s' },
  ])
  expect(linesOf({ protocol: 'kitchen', readings }, TALK)).toEqual([
    '→ ORDER «soup»',
    '→ ORDER «fish»',
    '← TICK',
    '← READY «soup» (1→)',
    '← FAILED «fish» · no fish today (2→)',
    '← READY !unexpected',
    '← SING !unknown',
  ])
})

// A file is read by what it is, not by its name.
import { expect, test } from 'vitest'
import { CaptureError } from '../../../src/capture/capture-error'
import { ndjsonWriter } from '../../../src/capture/ndjson/ndjson-writer'
import { readCapture } from '../../../src/capture/read-capture'
import httpToolkitHar from '../../fixtures/recordings/http-toolkit-har.json' with { type: 'json' }
import { document, HEADER, written } from '../../support/captures'

async function toolOf(file: Blob): Promise<string> {
  try {
    for await (const record of readCapture(file)) if (record.kind === 'header') return record.tool
    return ''
  } catch (error) {
    return error instanceof CaptureError ? error.message : String(error)
  }
}

test.each([
  ['a capture', () => written([document()], ndjsonWriter(HEADER)), 'Socketscope'],
  ['a HAR', async () => new Blob([JSON.stringify(httpToolkitHar)]), 'HTTP Toolkit'],
  [
    'a capture of another version',
    async () => new Blob(['{"format":"socketscope","version":2}']),
    'line 1: version: a version that is not known',
  ],
  ['other JSON', async () => new Blob(['{"a":1}']), 'not a HAR'],
  ['a picture', async () => new Blob([new Uint8Array([137, 80, 78, 71])]), 'not JSON'],
  ['nothing', async () => new Blob([]), 'not JSON'],
])('%s', async (_, file, expected) => {
  expect(await toolOf(await file())).toBe(expected)
})

test('reading ends when it is aborted', async () => {
  const controller = new AbortController()
  controller.abort(new Error('enough'))
  const reading = readCapture(await written([document()], ndjsonWriter(HEADER)), controller)
  await expect(reading.next()).rejects.toThrow('enough')
})

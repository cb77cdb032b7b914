// Reads whatever file a session may be in: our NDJSON, or a HAR; what it is, its first characters tell.
import type { Captured } from './captured'
import { readHar } from './har/read-har'
import { type ReadOptions, readNdjson } from './ndjson/read-ndjson'

/** Our header begins with this, whoever has written it. */
const OURS = /^\ufeff?\s*\{\s*"format"/
const FIRST = 64

/** The header first. Throws a CaptureError after what was good, or the reason of the signal. */
export async function* readCapture(
  file: Blob,
  options: ReadOptions = {},
): AsyncGenerator<Captured, void, undefined> {
  const start = await file.slice(0, FIRST).text()
  yield* OURS.test(start) ? readNdjson(file, options) : readHar(file, options)
}

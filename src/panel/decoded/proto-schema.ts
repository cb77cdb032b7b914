// A .proto as the worker has it: parsed once, as long as the same text is asked for.
import type { parseSchema } from '../../decoders/formats/proto/parse'

type Parsed = ReturnType<typeof parseSchema>

let last: { readonly text: string; readonly parsed: Parsed } | null = null

export async function schemaOf(text: string): Promise<Parsed> {
  if (last?.text === text) return last.parsed
  const { parseSchema } = await import('../../decoders/formats/proto/parse')
  const parsed = parseSchema(text)
  last = { text, parsed }
  return parsed
}

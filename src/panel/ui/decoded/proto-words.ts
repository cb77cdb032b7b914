// What is wrong in a reader's .proto, with its line.
import type { SchemaError } from '../../../decoders/formats/proto/schema'
import { format } from '../words/local-format'
import { type MessageKey, t } from '../words/translate'

/** `$1` what was expected or is taken, `$2` what stands there. */
const PROBLEMS: Readonly<Record<SchemaError['problem'], MessageKey>> = {
  expected: 'protoExpected',
  'expected-name': 'protoExpectedName',
  'expected-type': 'protoExpectedType',
  'expected-number': 'protoExpectedNumber',
  'expected-text': 'protoExpectedText',
  'expected-key-type': 'protoExpectedKey',
  unended: 'protoUnended',
  number: 'protoNumber',
  taken: 'protoTaken',
  'too-deep': 'protoTooDeep',
  'too-large': 'protoTooLarge',
  'no-message': 'protoNoMessage',
}

export function schemaErrorWords({ line, problem, what, found }: SchemaError): string {
  const at = found === '' ? t('protoTheEnd') : found
  return t('protoLine', format.count(line), t(PROBLEMS[problem], what, at))
}

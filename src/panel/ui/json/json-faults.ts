// Why a text is no JSON, in words.
import type { MessageKey } from '../words/translate'
import type { JsonFault } from './json-index'

export const JSON_FAULTS: Readonly<Record<JsonFault, MessageKey>> = {
  value: 'jsonFaultValue',
  key: 'jsonFaultKey',
  colon: 'jsonFaultColon',
  comma: 'jsonFaultComma',
  trailing: 'jsonFaultTrailing',
  escape: 'jsonFaultEscape',
  control: 'jsonFaultControl',
  number: 'jsonFaultNumber',
  after: 'jsonFaultAfter',
  cut: 'jsonFaultCut',
  many: 'jsonFaultMany',
  deep: 'jsonFaultDeep',
}

// Why what is written cannot be sent so, and where.
import { ACT_CONTENT } from '../../../wire/act-limits'
import { JSON_NODES } from '../../../wire/details-limits'
import { JSON_FAULTS } from '../json/json-faults'
import { lineAndColumn } from '../json/json-text'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import type { Fault } from './composed'

function words(fault: Fault, text: string): string {
  switch (fault.kind) {
    case 'json': {
      const { line, column } = lineAndColumn(text, fault.error.offset)
      const place = t('jsonInvalid', format.count(line), format.count(column))
      return `${place} ${t(JSON_FAULTS[fault.error.fault], format.count(JSON_NODES))}`
    }
    case 'hex':
      return t('actFaultHex', format.count(fault.at + 1), text[fault.at] ?? '')
    case 'base64':
      return t('actFaultBase', format.count(fault.at + 1), text[fault.at] ?? '')
    case 'hexOdd':
      return t('actFaultOdd')
    case 'base64Length':
      return t('actFaultLength')
    case 'noFile':
      return t('actFaultFile')
    case 'tooLarge':
      return t('actFaultLarge', format.size(ACT_CONTENT))
  }
}

export const ComposeFault = ({ fault, text }: { fault: Fault; text: string }) => (
  <span class="act-fault" data-testid="act-fault">
    {words(fault, text)}
  </span>
)

// The sentence that names the rule that a call broke.
import type { CallThrew } from '../../../wire/facts'
import type { DocumentRecord } from '../../store/documents'
import { format } from '../words/local-format'
import { type MessageKey, t } from '../words/translate'
import { REASON_MOST, threwRule } from './threw-rules'

/** The rule is not told by what came. */
const OTHERS: Readonly<Record<CallThrew['call'], MessageKey>> = {
  constructor: 'explainThrewConstructor',
  send: 'explainThrewCall',
  close: 'explainThrewCall',
}

export function threwExplained(fact: CallThrew, document: DocumentRecord): string {
  const broken = threwRule(fact, document)
  switch (broken.rule) {
    case 'url-invalid':
      return t('threwUrlInvalid')
    case 'url-scheme':
      return t('threwUrlScheme', broken.scheme)
    case 'url-fragment':
      return t('threwUrlFragment', broken.fragment)
    case 'protocols':
      return t('threwProtocols')
    case 'mixed-content':
      return t('threwMixedContent')
    case 'policy':
      return t('threwPolicy')
    case 'connecting':
      return t('explainThrewSend')
    case 'close-code':
      return t('threwCloseCode', broken.code)
    case 'reason-length': {
      const key = broken.isLeast ? 'threwReasonLeast' : 'threwReason'
      return t(key, format.exactSize(broken.bytes), format.exactSize(REASON_MOST))
    }
    case 'other':
      return t(OTHERS[fact.call])
  }
}

// What is wrong with a filter, in words: which part of it, and what was expected there.
import type { Problem } from '../../store/query/query'
import { VALUES } from '../../store/query/row-tests'
import { format } from '../words/local-format'
import { t } from '../words/translate'

export function problemWords({ about, token, detail }: Problem): string {
  switch (about) {
    case 'is':
    case 'kind':
    case 'type':
      return t('problemValue', token, VALUES[about].join(', '))
    case 'size':
      return t('problemNumber', token, 'size:>10k, size:<=1M, size:1k..2k')
    case 'code':
      return t('problemNumber', token, 'code:1006, code:4000..4999')
    case 'socket':
      return t('problemNumber', token, 'socket:1')
    case 'decoded':
      return t('problemWanting', token, 'decoded:publish, decoded:sensors/1')
    case 'protocol':
      return t('problemWanting', token, 'protocol:mqtt')
    case 'regex':
      return t('problemRegex', token, detail)
    case 'regexLong':
      return t('problemRegexLong')
    case 'regexSlow':
      return t('problemRegexSlow', token, format.count(Number(detail)))
    case 'tooMany':
      return t('problemTooMany', token)
  }
}

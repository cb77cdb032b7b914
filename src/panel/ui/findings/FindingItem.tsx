// One finding: its headline, and when it is opened why it matters, what to do, and what shows it.
import type { Finding } from '../../../findings/finding'
import { TermLink } from '../glossary/TermLink'
import { termOfRule } from '../glossary/term-of'
import { t } from '../words/translate'
import { FindingEvidence } from './FindingEvidence'
import { findingWords, quoteOf, WEIGHT_WORDS } from './finding-words'
import './FindingItem.css'

export function FindingItem({ finding }: { finding: Finding }) {
  const { headline, why, advice } = findingWords(finding)
  const quote = quoteOf(finding)
  return (
    <details
      class="finding"
      data-testid="finding"
      data-rule={finding.rule}
      data-weight={finding.weight}
    >
      <summary>
        <span class="finding-weight">{t(WEIGHT_WORDS[finding.weight])}</span>
        <span class="finding-headline">{headline}</span>
      </summary>
      <div class="finding-more">
        {quote && <code class="finding-quote mono">{quote}</code>}
        <p>{why}</p>
        <p>
          <b>{t('fdWhatToDo')}</b> {advice}
        </p>
        <FindingEvidence finding={finding} />
        <TermLink id={termOfRule(finding.rule)} />
      </div>
    </details>
  )
}

// What a verdict on a socket stands on: the regime, the evidence, how sure it is, what would be lost.
import type { SocketVerdict } from '../../../bfcache/verdict'
import { Property } from '../details/Property'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import { evidenceKey, evidenceWords } from './evidence-words'
import { CONFIDENCES, REGIMES } from './verdict-words'
import './Grounds.css'

export function Grounds({ verdict }: { verdict: SocketVerdict }) {
  const { regime, evidence, confidence, bytesLost } = verdict
  return (
    <dl class="properties grounds">
      <Property name={t('bfThisBrowser')}>{t(REGIMES[regime])}</Property>
      <Property name={t('bfEvidence')}>
        <ul>
          {evidence.map((each) => (
            <li key={evidenceKey(each)} data-evidence={each.key}>
              {evidenceWords(each)}
            </li>
          ))}
        </ul>
      </Property>
      <Property name={t('bfCertainty')}>{t(CONFIDENCES[confidence])}</Property>
      {bytesLost > 0 && (
        <Property name={t('bfWouldBeLost')}>
          <strong>{t('bfWouldBeLostText', format.exactSize(bytesLost))}</strong>
        </Property>
      )}
    </dl>
  )
}

// The same socket in the browsers that a site's visitors have.
import type { BrowserName, ElsewhereVerdict } from '../../../bfcache/other-browsers'
import { t } from '../words/translate'
import { reasonWords } from './reason-words'
import { VerdictMark } from './VerdictMark'
import { CONFIDENCES, SHORT_KINDS } from './verdict-words'
import './Elsewhere.css'

/** Names, not words. */
const BROWSERS: Readonly<Record<BrowserName, string>> = {
  chrome: 'Chrome',
  firefox: 'Firefox',
  safari: 'Safari',
}

export const Elsewhere = ({ verdicts }: { verdicts: readonly ElsewhereVerdict[] }) => (
  <section class="socket-section">
    <h3>{t('bfElsewhere')}</h3>
    <table class="elsewhere">
      <tbody>
        {verdicts.map(({ name, verdict: { kind, reason, confidence } }) => (
          <tr
            key={name}
            data-testid="bfcache-elsewhere"
            data-browser={name}
            data-kind={kind}
            title={t(CONFIDENCES[confidence])}
          >
            <th scope="row">{BROWSERS[name]}</th>
            <td class="elsewhere-kind">
              <VerdictMark kind={kind} /> {t(SHORT_KINDS[kind])}
            </td>
            <td class="dim">{reasonWords(reason)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

// By which evidence a protocol was recognised.
import type { Found } from '../../decoded/decode-job'
import type { SocketFeed } from '../../decoded/socket-feed'
import { t } from '../words/translate'
import { findingWords } from './decoded-words'
import './ProtocolFindings.css'

interface Props {
  readonly feed: SocketFeed
  readonly found: Found
}

export function ProtocolFindings({ feed, found }: Props) {
  const { findings, findingsWithin } = found
  if (findings.length === 0)
    return (
      <p class="protocol-found dim">
        {t(feed.choice === null ? 'protocolKnown' : 'protocolChosenBy')}
      </p>
    )
  return (
    <ul class="protocol-found" data-testid="protocol-findings" aria-label={t('protocolWhy')}>
      {[...findings, ...findingsWithin].map((finding) => (
        <li key={`${finding.of} ${finding.message} ${finding.what}`}>
          <span class="dim">{findingWords(finding)}</span> <code>{finding.what}</code>
        </li>
      ))}
    </ul>
  )
}

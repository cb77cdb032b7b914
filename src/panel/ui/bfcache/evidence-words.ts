// What a verdict stands on, a sentence for each piece of evidence.
import type { Regime } from '../../../bfcache/browser'
import type { FirstGuessKey, RegimeEvidence } from '../../../bfcache/regime'
import type { ReconnectEvidence, SocketVerdict } from '../../../bfcache/verdict'
import { format } from '../words/local-format'
import { type MessageKey, t } from '../words/translate'

export type Evidence = SocketVerdict['evidence'][number]

/** Of one verdict: what was observed can speak for it and against it. */
export const evidenceKey = (evidence: Evidence): string =>
  'regime' in evidence ? `${evidence.key} ${evidence.regime}` : evidence.key

const GUESSES: Readonly<Record<FirstGuessKey, MessageKey>> = {
  'chromium-cuts': 'bfEvidenceChromiumCuts',
  'chromium-blocked': 'bfEvidenceChromiumBlocked',
  'chromium-version-unknown': 'bfEvidenceChromiumVersionUnknown',
  'firefox-blocks': 'bfEvidenceFirefoxBlocks',
  'firefox-may-have-changed': 'bfEvidenceFirefoxMayHaveChanged',
  'webkit-cuts': 'bfEvidenceWebkitCuts',
}

const OBSERVED: Readonly<Record<Regime, MessageKey>> = {
  cut: 'bfObservedCut',
  blocks: 'bfObservedBlocks',
}

function observedWords(evidence: Extract<RegimeEvidence, { observation: unknown }>): string {
  const { regime, observation } = evidence
  const { at, url, browserVersion } = observation
  const told = [format.dateTime(at), t(OBSERVED[regime]), url]
  if (evidence.key === 'observed') return t('bfEvidenceObserved', ...told)
  const version = browserVersion === null ? t('bfVersionUnknown') : `${browserVersion}`
  return t('bfEvidenceObservedElsewhere', ...told, version)
}

function reconnectWords(evidence: ReconnectEvidence): string {
  switch (evidence.key) {
    case 'reconnected-before':
      return t('bfEvidenceReconnectedBefore', format.duration(evidence.after))
    case 'stayed-cut-before':
      return t('bfEvidenceStayedCutBefore')
    case 'reconnects-after-abnormal-close':
      return t('bfEvidenceReconnectsAfterAbnormalClose')
    case 'no-sign-of-reconnecting':
      return t('bfEvidenceNoSignOfReconnecting')
  }
}

export function evidenceWords(evidence: Evidence): string {
  if (!('regime' in evidence)) return reconnectWords(evidence)
  if ('observation' in evidence) return observedWords(evidence)
  const { key, version } = evidence
  return version === null ? t(GUESSES[key]) : t(GUESSES[key], `${version}`)
}

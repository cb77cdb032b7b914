// One frame in the tree of the browser's reasons, and the reasons that it has.
import { t } from '../words/translate'
import { toldMeaning } from './blocker-words'
import type { ReasonsLine } from './reasons-lines'
import './FrameLine.css'

function meaningOf(reason: string): string {
  const meaning = toldMeaning(reason)
  return meaning === null ? '' : t(meaning)
}

export function FrameLine({ line }: { line: ReasonsLine }) {
  const { depth, name, reasons, isMasked, isCut } = line
  const isEmpty = reasons.length === 0 && !isMasked
  return (
    <li class="frame-line" style={{ '--depth': depth }} data-depth={depth} data-masked={isMasked}>
      <span class="frame-line-name">{name || t('bfFrameUnknown')}</span>
      {isMasked && (
        <p data-testid="bfcache-reason" data-reason="masked" title={t('bfToldMasked')}>
          <span class="mono">masked</span> <span class="dim">{t('bfReasonsMasked')}</span>
        </p>
      )}
      {reasons.map((reason) => (
        <p key={reason} data-testid="bfcache-reason" data-reason={reason}>
          <span class="mono">{reason}</span> <span class="dim">{meaningOf(reason)}</span>
        </p>
      ))}
      {isEmpty && <p class="dim">{t('bfReasonsNone')}</p>}
      {isCut && <p class="dim">{t('bfReasonsMore')}</p>}
    </li>
  )
}

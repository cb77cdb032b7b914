// Below a JSON tree: the path of the chosen value, the value in full where its line is too short, what can be done with it.
import { JSON_VALUE } from '../../../wire/details-limits'
import { visibleText } from '../messages/visible-text'
import { CopyButton } from '../payload/CopyButton'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import { pathOf, startOfString, typeOf, valueToCopy } from './json-text'
import type { JsonTreeState } from './json-tree-state'
import './JsonFoot.css'

/** Characters that a line has room for in most panes. */
const SHORT = 48

export function JsonFoot({ state }: { state: JsonTreeState }) {
  const { index, current } = state
  state.version.value
  if (index.count === 0) return null
  const path = pathOf(index, current)
  const length = index.endOf(current) - index.startOf(current)
  const isLong = typeOf(index, current) === 'string' && length > SHORT
  const shown = isLong ? startOfString(index, current, JSON_VALUE) : ''
  return (
    <footer class="json-foot">
      {isLong && (
        <pre class="json-whole" data-testid="json-value">
          {shown.split('\n').map(visibleText).join('\n')}
          {length > JSON_VALUE && '…'}
        </pre>
      )}
      <div class="json-path">
        <span class="mono" data-testid="json-path" title={path}>
          {visibleText(path)}
        </span>
        {state.isExpansionCut && <span class="dim">{t('jsonExpansionCut')}</span>}
        <button
          type="button"
          class="json-act"
          data-testid="json-expand"
          title={t('jsonExpandHint', format.count(100_000))}
          disabled={!state.lines.canOpen(current)}
          onClick={() => state.expandAll()}
        >
          {t('jsonExpand')}
        </button>
        <CopyButton text={() => path} word="jsonCopyPath" label="jsonPath" />
        <CopyButton
          text={() => valueToCopy(index, current)}
          word="jsonCopyValue"
          label="jsonValue"
        />
      </div>
    </footer>
  )
}

// Values of JSON that differ, each by its path.
import { visibleText } from '../messages/visible-text'
import { DiffLine } from './DiffLine'
import type { JsonChange } from './json-diff'

const shown = (text: string | null) => text && visibleText(text)

export const JsonDiffLines = ({ changes }: { changes: readonly JsonChange[] }) => (
  <ul class="diff-lines">
    {changes.map(({ path, before, after }) => (
      <DiffLine
        key={`${path} ${before === null ? '+' : ''}`}
        name={visibleText(path)}
        before={shown(before)}
        after={shown(after)}
      />
    ))}
  </ul>
)

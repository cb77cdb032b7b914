// The differences between two payloads: paths of JSON, words of text, runs of bytes; or that there are none.
import { t } from '../words/translate'
import { ByteDiffLines } from './ByteDiffLines'
import { JsonDiffLines } from './JsonDiffLines'
import type { PayloadDiff } from './payload-diff'
import { TextDiffView } from './TextDiffView'

export function DiffBody({ diff }: { diff: PayloadDiff }) {
  switch (diff.form) {
    case 'json':
      return (
        <>
          <JsonDiffLines changes={diff.diff.changes} />
          {diff.diff.isCut && <p class="diff-note">{t('diffMore')}</p>}
        </>
      )
    case 'bytes':
      return (
        <>
          <ByteDiffLines changes={diff.diff.changes} />
          {diff.diff.isCut && <p class="diff-note">{t('diffMore')}</p>}
        </>
      )
    case 'text':
      return <TextDiffView parts={diff.parts} />
    case 'same':
      return <p class="diff-with">{t('diffNothing')}</p>
    case 'large':
      return <p class="diff-note">{t('diffLarge')}</p>
    case 'missing':
      return <p class="diff-note">{t('diffMissing')}</p>
  }
}

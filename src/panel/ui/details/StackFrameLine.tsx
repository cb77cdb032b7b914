// One frame of a stack: its function, and its place as a link into the sources where the browser has one.
import { openSource, opensSources } from '../../../platform/open-source'
import { TextLink } from '../layout/TextLink'
import { t } from '../words/translate'
import { placeText, type StackFrame } from './stack-frames'
import './StackFrameLine.css'

export function StackFrameLine({ frame: { name, place, text } }: { frame: StackFrame }) {
  if (place === null) return <li>{text}</li>
  const words = placeText(place)
  return (
    <li>
      {name && <span class="stack-name">{name} </span>}
      {opensSources ? (
        <TextLink
          testid="stack-link"
          hint={t('openSourceHint')}
          onClick={() => openSource(place.url, place.line, place.column)}
        >
          {words}
        </TextLink>
      ) : (
        <span title={t('openSourceMissing')}>{words}</span>
      )}
    </li>
  )
}

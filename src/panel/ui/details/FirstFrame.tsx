// Where a call was made: the document, and the first frame of its stack.
import { StackFrameLine } from './StackFrameLine'
import { stackFrames } from './stack-frames'
import './FirstFrame.css'

interface Props {
  readonly stack: string
  /** The document's name; '' where it goes without saying. */
  readonly where: string
}

export function FirstFrame({ stack, where }: Props) {
  const [frame] = stackFrames(stack)
  if (!frame && where === '') return null
  return (
    <ul class="first-frame mono dim">
      {where && <li>{where}</li>}
      {frame && <StackFrameLine frame={frame} />}
    </ul>
  )
}

// What is in a .proto, as the worker reads it.
import { useEffect, useState } from 'preact/hooks'
import type { ProtoContents } from '../../decoded/decode-job'
import { usePanel } from '../panel-state'

const NOTHING: ProtoContents = { messages: [], missing: [], error: null }

/** null: there is none. Asked anew when there is another. */
export function useProtoContents(text: string | null): ProtoContents {
  const { decoding } = usePanel().session
  const [contents, show] = useState(NOTHING)
  useEffect(() => {
    let isOver = false
    show(NOTHING)
    if (text !== null)
      void decoding.rereading.checkProto(text).then((found) => {
        if (!isOver && found) show(found)
      })
    return () => {
      isOver = true
    }
  }, [decoding, text])
  return contents
}

// What a payload is, as the worker finds it.
import { useEffect, useState } from 'preact/hooks'
import type { Content } from '../../../decoders/decoder'
import type { FormatReading } from '../../../decoders/formats/reading'
import { usePanel } from '../panel-state'

interface Found {
  readonly content: Content
  readonly reading: FormatReading | null
}

/** `reading` null: nothing that is certain. */
export function useFormats(content: Content, missing: number) {
  const panel = usePanel()
  const { decoding, protoFiles } = panel.session
  const proto = protoFiles.of(panel.shownSocket?.url ?? '')
  const [found, show] = useState<Found | null>(null)
  useEffect(() => {
    let isOver = false
    void decoding.rereading.formatsOf(content, missing, proto).then((reading) => {
      if (!isOver) show({ content, reading })
    })
    return () => {
      isOver = true
    }
  }, [decoding, content, missing, proto])
  const isRead = found?.content === content
  return { isRead, reading: isRead ? found.reading : null }
}

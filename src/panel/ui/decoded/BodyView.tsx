// A body in the view that it has for it: a tree, text, or bytes.
import { useMemo } from 'preact/hooks'
import type { Body } from '../../../decoders/decoder'
import { valueText } from '../../../decoders/formats/value-text'
import { HexView } from '../hex/HexView'
import { JsonView } from '../json/JsonView'
import { useJsonReading } from '../json/use-json-reading'
import { TextView } from '../payload/TextView'
import './BodyView.css'

function ShownText({ text }: { readonly text: string }) {
  const reader = useJsonReading(text)
  return reader && !reader.index.error ? (
    <JsonView reader={reader} match={null} />
  ) : (
    <TextView text={text} />
  )
}

export function BodyView({ body }: { readonly body: Body }) {
  const text = useMemo(() => {
    if (body.kind === 'bytes') return ''
    return body.kind === 'value' ? valueText(body.value) : body.text
  }, [body])
  return (
    <div class="body-view" data-testid="unit-body" data-kind={body.kind}>
      {body.kind === 'value' && <p class="body-format dim">{body.format}</p>}
      {body.kind === 'bytes' && <HexView bytes={body.bytes} found={null} />}
      {(body.kind === 'json' || body.kind === 'value') && <ShownText text={text} />}
      {(body.kind === 'text' || body.kind === 'xml') && <TextView text={text} />}
    </div>
  )
}

// A payload in the formats that it certainly has, from the outermost to what is within; else as it is.
import type { Content } from '../../../decoders/decoder'
import { chainOf } from '../../../decoders/formats/reading'
import { t } from '../words/translate'
import { BodyView } from './BodyView'
import { REMARK_WORDS } from './format-words'
import { useFormats } from './use-formats'
import './FormatBody.css'

interface Props {
  readonly content: Content
  /** Bytes at its end that are not here. */
  readonly missing: number
}

const plain = (content: Content) =>
  typeof content === 'string'
    ? ({ kind: 'text', text: content } as const)
    : ({ kind: 'bytes', bytes: content } as const)

export function FormatBody({ content, missing }: Props) {
  const found = useFormats(content, missing)
  if (!found.isRead) return null
  const { reading } = found
  return (
    <>
      {reading && (
        <p class="format-chain" data-testid="format-chain">
          <span class="dim">{t('formatIs')}</span> {chainOf(reading)}
          {reading.remarks.map((remark) => (
            <span key={remark} class="format-remark">
              {t(REMARK_WORDS[remark])}
            </span>
          ))}
        </p>
      )}
      <BodyView body={reading?.body ?? plain(content)} />
    </>
  )
}

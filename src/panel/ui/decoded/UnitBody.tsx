// What a unit carries; of bytes, their format is looked for.
import type { Body } from '../../../decoders/decoder'
import { BodyView } from './BodyView'
import { FormatBody } from './FormatBody'

interface Props {
  readonly body: Body
  readonly isCut: boolean
}

export const UnitBody = ({ body, isCut }: Props) =>
  body.kind === 'bytes' ? (
    <FormatBody content={body.bytes} missing={isCut ? 1 : 0} />
  ) : (
    <BodyView body={body} />
  )

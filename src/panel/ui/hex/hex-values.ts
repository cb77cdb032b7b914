// What bytes mean as numbers, both ways round, and as text.
import { HEX_COPIED, HEX_TEXT } from '../../../wire/details-limits'

export interface HexValue {
  /** As `DataView` and other languages name it: not translated. */
  readonly name: string
  readonly little: string
  /** null: of one byte, there is no order. */
  readonly big: string | null
}

type Read = (view: DataView, little: boolean) => number | bigint

interface NumberType {
  readonly name: string
  readonly bytes: number
  readonly read: Read
}

const TYPES: readonly NumberType[] = [
  { name: 'int8', bytes: 1, read: (view) => view.getInt8(0) },
  { name: 'uint8', bytes: 1, read: (view) => view.getUint8(0) },
  { name: 'int16', bytes: 2, read: (view, little) => view.getInt16(0, little) },
  { name: 'uint16', bytes: 2, read: (view, little) => view.getUint16(0, little) },
  { name: 'int32', bytes: 4, read: (view, little) => view.getInt32(0, little) },
  { name: 'uint32', bytes: 4, read: (view, little) => view.getUint32(0, little) },
  { name: 'int64', bytes: 8, read: (view, little) => view.getBigInt64(0, little) },
  { name: 'uint64', bytes: 8, read: (view, little) => view.getBigUint64(0, little) },
  { name: 'float32', bytes: 4, read: (view, little) => view.getFloat32(0, little) },
  { name: 'float64', bytes: 8, read: (view, little) => view.getFloat64(0, little) },
]

/** A float32 has seven digits that mean something. */
const written = (name: string, value: number | bigint) =>
  name === 'float32' ? `${Number(Number(value).toPrecision(7))}` : `${value}`

/** Numbers that begin at `offset`; those that the bytes do not reach for are left out. */
export function hexValues(bytes: Uint8Array, offset: number): HexValue[] {
  const left = bytes.length - offset
  return TYPES.filter((type) => type.bytes <= left).map(({ name, bytes: size, read }) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset + offset, size)
    const big = size === 1 ? null : written(name, read(view, false))
    return { name, little: written(name, read(view, true)), big }
  })
}

/** The start of a selection as UTF-8; what is none becomes U+FFFD. */
export const utf8Of = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, HEX_TEXT))

/** As much as is copied. */
export const copied = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, HEX_COPIED)

// Reads `>10k`, `<=1M`, `1k..2k`, `1006` as a range of numbers.

export interface NumberRange {
  readonly least: number
  readonly most: number
}

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1_000, m: 1_000_000, g: 1e9 }
const BINARY: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 }

/** `10k`, `1.5MB`, `64KiB`, `12o`; null: no number. Units only where sizes are meant. */
function numberFrom(text: string, hasUnits: boolean): number | null {
  const match = /^(\d+(?:\.\d+)?)([kmg]?)(i?)[bo]?$/i.exec(text)
  if (match === null) return null
  const [whole = '', digits = '', unit = '', binary = ''] = match
  if (!hasUnits && whole !== digits) return null
  const factor = (binary === '' ? UNITS : BINARY)[unit.toLowerCase()]
  return factor === undefined || (binary !== '' && unit === '') ? null : Number(digits) * factor
}

const INFINITE: NumberRange = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY }

function compared(sign: string, value: number): NumberRange {
  // sizes and codes are whole numbers
  switch (sign) {
    case '>':
      return { ...INFINITE, least: Math.floor(value) + 1 }
    case '>=':
      return { ...INFINITE, least: value }
    case '<':
      return { ...INFINITE, most: Math.ceil(value) - 1 }
    case '<=':
      return { ...INFINITE, most: value }
    default:
      return { least: value, most: value }
  }
}

/** null: it is no range. */
export function rangeFrom(text: string, hasUnits: boolean): NumberRange | null {
  const [from = '', to, ...more] = text.split('..')
  if (more.length > 0) return null
  if (to !== undefined) {
    const least = from === '' ? INFINITE.least : numberFrom(from, hasUnits)
    const most = to === '' ? INFINITE.most : numberFrom(to, hasUnits)
    if (least === null || most === null || least > most || from + to === '') return null
    return { least, most }
  }
  const [, sign = '', digits = ''] = /^([<>]=?|=?)(.*)$/.exec(text) ?? []
  const value = numberFrom(digits, hasUnits)
  return value === null ? null : compared(sign, value)
}

export const isWithin = (value: number, { least, most }: NumberRange): boolean =>
  value >= least && value <= most

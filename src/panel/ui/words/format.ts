// Numbers, sizes, times and durations as a language writes them.

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const MINUS = '\u2212'
const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const

export interface Format {
  count(value: number): string
  /** Short: three digits and a unit. */
  size(bytes: number): string
  /** Every byte, the unit in full. */
  exactSize(bytes: number): string
  /** Time of day, to the millisecond. */
  clock(time: number): string
  /** Time of day, to the second. */
  time(time: number): string
  /** Day and time of day, to the minute. */
  dateTime(time: number): string
  duration(ms: number): string
  /** Two durations, the unit once where it is the same: `120–136 ms`. */
  range(least: number, most: number): string
  /** Of a power of two: `64 KiB`. */
  binarySize(bytes: number): string
  /** A duration with its sign; short: `+1:05` from a minute on. */
  delta(ms: number): string
  /** A duration that ticks: whole seconds. */
  age(ms: number): string
}

const two = (value: number) => String(value).padStart(2, '0')

function sizes(language: string): (bytes: number) => string {
  const plain = new Intl.NumberFormat(language)
  const narrow = { style: 'unit', unit: 'byte', unitDisplay: 'narrow' } as const
  const parts = new Intl.NumberFormat(language, narrow).formatToParts(0)
  const symbol = parts.find((part) => part.type === 'unit')?.value ?? 'B'
  const scaled = UNITS.map(
    (unit) => new Intl.NumberFormat(language, { style: 'unit', unit, maximumSignificantDigits: 3 }),
  )
  return (bytes) => {
    if (bytes < 1_000) return `${plain.format(bytes)} ${symbol}`
    let value = bytes / 1_000
    let unit = 0
    for (; value >= 999.5 && unit < UNITS.length - 1; unit++) value /= 1_000
    return scaled[unit]?.format(value) ?? plain.format(bytes)
  }
}

function durations(language: string): (ms: number) => string {
  const upTo = [0, 1, 2].map(
    (digits) => new Intl.NumberFormat(language, { maximumFractionDigits: digits }),
  )
  const number = (value: number, digits: 0 | 1 | 2) => upTo[digits]?.format(value) ?? `${value}`
  return (ms) => {
    if (ms < 9.95) return `${number(ms, 1)} ms`
    if (ms < 999.5) return `${number(ms, 0)} ms`
    if (ms < 9_995) return `${number(ms / SECOND, 2)} s`
    if (ms < 59_950) return `${number(ms / SECOND, 1)} s`
    const seconds = Math.round(ms / SECOND)
    const minutes = Math.floor(seconds / 60)
    if (minutes < 60) return `${minutes} min ${two(seconds % 60)} s`
    return `${number(Math.floor(minutes / 60), 0)} h ${two(minutes % 60)} min`
  }
}

const decimalsOf = (number: string) => /[.,](\d+)$/.exec(number)?.[1]?.length ?? 0

/** `3.9` beside `3.92` is `3.90`. */
function asPreciseAs(other: string, number: string): string {
  const missing = decimalsOf(other) - decimalsOf(number)
  if (missing <= 0) return number
  const separator = decimalsOf(number) === 0 ? other.at(-missing - 1) : ''
  return `${number}${separator}${'0'.repeat(missing)}`
}

function ranges(duration: (ms: number) => string): (least: number, most: number) => string {
  const unitOf = (words: string) => /^[^a-z]+( m?s)$/.exec(words)?.[1] ?? null
  return (least, most) => {
    const from = duration(least)
    const to = duration(most)
    if (from === to) return to
    const unit = unitOf(to)
    if (unit === null || unitOf(from) !== unit) return `${from} – ${to}`
    const [first, last] = [from.slice(0, -unit.length), to.slice(0, -unit.length)]
    return `${asPreciseAs(last, first)}–${asPreciseAs(first, last)}${unit}`
  }
}

/** French counts octets; Intl has no binary units. */
function binarySizes(language: string): (bytes: number) => string {
  const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  const byte = language.startsWith('fr') ? 'o' : 'B'
  return (bytes) => {
    const power = bytes >= 1_048_576 ? 2 : bytes >= 1_024 ? 1 : 0
    const prefix = ['', 'Ki', 'Mi'][power]
    return `${plain.format(bytes / 1_024 ** power)}\u00a0${prefix}${byte}`
  }
}

function age(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / SECOND)
  if (ms < MINUTE) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (ms < HOUR) return `${minutes}:${two(seconds % 60)}`
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`
}

/** Hour to second, in the reader's zone or in UTC. */
function clocks(language: string, isUtc: () => boolean) {
  const digits = '2-digit'
  const ofDay = { hour: digits, minute: digits, second: digits, hourCycle: 'h23' } as const
  return (more: Intl.DateTimeFormatOptions): ((time: number) => string) => {
    const local = new Intl.DateTimeFormat(language, { ...ofDay, ...more })
    const utc = new Intl.DateTimeFormat(language, { ...ofDay, ...more, timeZone: 'UTC' })
    return (time) => (isUtc() ? utc : local).format(time)
  }
}

export function createFormat(language: string, isUtc = () => false): Format {
  const plain = new Intl.NumberFormat(language)
  const exact = { style: 'unit', unit: 'byte', unitDisplay: 'long' } as const
  const bytes = new Intl.NumberFormat(language, exact)
  const clock = clocks(language, isUtc)
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  const duration = durations(language)
  return {
    count: (value) => plain.format(value),
    size: sizes(language),
    exactSize: (value) => bytes.format(value),
    clock: clock({ fractionalSecondDigits: 3 }),
    time: clock({}),
    dateTime: (value) => day.format(value),
    duration,
    range: ranges(duration),
    binarySize: binarySizes(language),
    delta(ms) {
      const length = Math.abs(ms)
      return `${ms < 0 ? MINUS : '+'}${length < MINUTE ? duration(length) : age(length)}`
    },
    age,
  }
}

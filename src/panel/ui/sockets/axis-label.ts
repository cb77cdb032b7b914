// A time since the first socket as the axis writes it: as exact as the step between two marks.

const MINUTE = 60_000

const two = (value: number) => String(value).padStart(2, '0')

const digitsOf = (step: number) => Math.max(0, Math.min(3, Math.ceil(-Math.log10(step / 1_000))))

/** `250 ms`, `1.5 s`, `2:05`, `1:00:00`. */
export function axisLabel(language: string): (ms: number, step: number) => string {
  const numbers = [0, 1, 2, 3].map(
    (digits) =>
      new Intl.NumberFormat(language, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
  )
  const seconds = (ms: number, digits: number) => numbers[digits]?.format(ms / 1_000) ?? ''
  return (ms, step) => {
    const digits = digitsOf(step)
    if (Math.abs(ms) < 1_000 && step < 1_000)
      return `${numbers[step < 1 ? 1 : 0]?.format(ms) ?? ''}\u00a0ms`
    if (Math.abs(ms) < MINUTE) return `${seconds(ms, digits)}\u00a0s`
    const whole = Math.floor(ms / MINUTE)
    const rest = seconds(ms - whole * MINUTE, digits)
    const padded = /^\d(\D|$)/.test(rest) ? `0${rest}` : rest
    if (whole < 60) return `${whole}:${padded}`
    return `${Math.floor(whole / 60)}:${two(whole % 60)}:${padded}`
  }
}

// One cell of a CSV file. https://www.rfc-editor.org/rfc/rfc4180#section-2

/** A spreadsheet would take such a text for a formula, and run it. https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u

/** Numbers are ours; any text may be a page's: an apostrophe makes it text for a spreadsheet, too. */
export function cell(value: string | number | boolean | null): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export const csvLine = (cells: readonly (string | number | boolean | null)[]): string =>
  `${cells.map(cell).join(',')}\r\n`

// What the texts of one place have in common: a format, or few different values.
import { SCHEMA_VALUE, SCHEMA_VALUES } from '../../wire/capture-limits'

/** https://json-schema.org/draft-07/json-schema-validation#rfc.section.7.3 */
const FORMATS = {
  'date-time': /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  uuid: /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i,
  uri: /^[a-z][a-z\d+.-]*:\/\/[^\s]+$/i,
}
type Format = keyof typeof FORMATS

/** Times that each value was seen, on average, before a few values are taken for all there are. */
const SEEN_EACH = 4

export class TextSketch {
  count = 0
  /** Those that every text so far has. */
  private formats = Object.keys(FORMATS) as Format[]
  /** null: too many, or too long. */
  private values: Set<string> | null = new Set()

  add(text: string): void {
    this.count += 1
    this.formats = this.formats.filter((format) => FORMATS[format].test(text))
    if (text.length > SCHEMA_VALUE) this.values = null
    this.values?.add(text)
    if (this.values && this.values.size > SCHEMA_VALUES) this.values = null
  }

  get format(): string | null {
    return this.count === 0 ? null : (this.formats[0] ?? null)
  }

  /** null: no enumeration, as far as is known. */
  get enumeration(): readonly string[] | null {
    const { values, count } = this
    return values !== null && values.size > 0 && count >= values.size * SEEN_EACH
      ? [...values].sort()
      : null
  }
}

// What is wrong with a file that was to be read, and where: the line and the field.

/** Each can be said in a sentence: `line 17: payload.size: not a number`. */
export const FAULTS = {
  'not-utf-8': 'not UTF-8',
  'not-json': 'not JSON',
  'too-long': 'too long',
  'too-many': 'too many',
  'too-large': 'larger than can be read at once',
  missing: 'missing',
  'not-an-object': 'not an object',
  'not-a-list': 'not a list',
  'not-a-number': 'not a number',
  'not-a-whole-number': 'not a whole number from 0 up',
  'not-a-positive-number': 'not a whole number from 1 up',
  'not-text': 'not a text',
  'not-true-or-false': 'neither true nor false',
  'not-base64': 'not Base64',
  'not-a-date': 'not a date',
  'not-a-socket-url': 'not the URL of a WebSocket',
  'unknown-value': 'a value that is not known',
  'unknown-kind': 'a kind that is not known',
  'unknown-document': 'of no document that was told of before',
  'unknown-version': 'a version that is not known',
  'other-content': 'not what its kind of payload has',
  'before-its-start': 'before its start',
  'no-capture': 'not a capture of Socketscope',
  'no-har': 'not a HAR',
  unfinished: 'the file ends before its last line',
  'other-count': 'not the number of records in the file',
} as const
export type Fault = keyof typeof FAULTS

export interface FaultyPlace {
  /** From 1; null: the format has no lines. */
  readonly line: number | null
  /** `payload.size`; '': the line as a whole. */
  readonly field: string
  readonly fault: Fault
}

/** What was read before it is good. */
export class CaptureError extends Error implements FaultyPlace {
  override readonly name = 'CaptureError'
  readonly line: number | null
  readonly field: string
  readonly fault: Fault

  constructor({ line, field, fault }: FaultyPlace) {
    const place = line === null ? [] : [`line ${line}`]
    super([...place, ...(field === '' ? [] : [field]), FAULTS[fault]].join(': '))
    this.line = line
    this.field = field
    this.fault = fault
  }
}

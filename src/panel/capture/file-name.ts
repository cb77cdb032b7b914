// The name of an exported file: what it is of, when, in which format.
import type { FormatName } from './capture-job'

const ENDINGS: Readonly<Record<FormatName, string>> = {
  ndjson: '.ndjson',
  har: '.har',
  text: '.txt',
  csv: '.csv',
  asyncapi: '.asyncapi.json',
}

const two = (value: number) => String(value).padStart(2, '0')

/** Of a page's URL, what a file's name may have in every system. */
export function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replaceAll(/[^a-z0-9.-]/gi, '').slice(0, 60)
  } catch {
    return ''
  }
}

/** In the reader's time: `socketscope-shop.example-20261121-230512.har`. */
export function fileName(format: FormatName, url: string, date: Date): string {
  const day = `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}`
  const time = `${two(date.getHours())}${two(date.getMinutes())}${two(date.getSeconds())}`
  const host = hostOf(url)
  const parts = ['socketscope', ...(host === '' ? [] : [host]), day, time]
  return `${parts.join('-')}${ENDINGS[format]}`
}

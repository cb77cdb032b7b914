// The words for a file: where it comes from, and what is wrong with it.
import type { Fault } from '../../../capture/capture-error'
import type { CaptureHeader } from '../../../capture/captured'
import type { Reading } from '../../opened-file'
import { format } from '../words/local-format'
import { type MessageKey, t } from '../words/translate'

const FAULT_WORDS: Readonly<Record<Fault, MessageKey>> = {
  'not-utf-8': 'capFaultUtf',
  'not-json': 'capFaultJson',
  'too-long': 'capFaultLong',
  'too-many': 'capFaultMany',
  'too-large': 'capFaultLarge',
  missing: 'capFaultMissing',
  'not-an-object': 'capFaultObject',
  'not-a-list': 'capFaultList',
  'not-a-number': 'capFaultNumber',
  'not-a-whole-number': 'capFaultWhole',
  'not-a-positive-number': 'capFaultPositive',
  'not-text': 'capFaultText',
  'not-true-or-false': 'capFaultFlag',
  'not-base64': 'capFaultBase',
  'not-a-date': 'capFaultDate',
  'not-a-socket-url': 'capFaultUrl',
  'unknown-value': 'capFaultValue',
  'unknown-kind': 'capFaultKind',
  'unknown-document': 'capFaultDocument',
  'unknown-version': 'capFaultVersion',
  'other-content': 'capFaultContent',
  'before-its-start': 'capFaultStart',
  'no-capture': 'capFaultCapture',
  'no-har': 'capFaultHar',
  unfinished: 'capFaultUnfinished',
  'other-count': 'capFaultCount',
}

/** A file may tell any number; 0: not told. */
const isDate = (time: number) => time > 0 && !Number.isNaN(new Date(time).getTime())

/** `Socketscope 0.1.0 · Chromium 156 · 21 Nov 2026, 23:00 · secrets replaced`, as far as it is told. */
export function originWords({ tool, toolVersion, browser, exportedAt, redacted }: CaptureHeader) {
  const parts = [
    `${tool} ${toolVersion}`.trim(),
    browser,
    isDate(exportedAt) ? format.dateTime(exportedAt) : '',
    redacted ? t('capRedacted') : '',
    t('capReadOnly'),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

/** `isUnread`: not even its header. null: all is well. */
export function endWords(
  reading: Exclude<Reading, { step: 'reading' }>,
  isUnread: boolean,
): string | null {
  if (reading.step === 'stopped') return t('capStopped')
  const { how } = reading
  switch (how.kind) {
    case 'whole':
      return null
    case 'failed':
      return t('capFailed', how.failure)
    case 'faulty': {
      const place = how.line === null ? how.field : t('capLine', format.count(how.line))
      const field = how.line === null || how.field === '' ? '' : how.field
      const parts = [place, field, t(FAULT_WORDS[how.fault])].filter((part) => part !== '')
      const words = parts.join(t('capColon'))
      return isUnread ? t('capUnreadable', words) : t('capFaulty', words)
    }
  }
}

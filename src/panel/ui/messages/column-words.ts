// What the columns of the message table are called.
import { type MessageKey, t } from '../words/translate'
import type { Column, TimeMode } from './columns'

export const COLUMN_WORDS: Readonly<Record<Column, MessageKey>> = {
  direction: 'columnDirection',
  socket: 'columnSocket',
  decoded: 'columnDecoded',
  preview: 'columnPreview',
  type: 'columnType',
  size: 'columnSize',
  buffered: 'columnBuffered',
  time: 'columnTime',
  delta: 'columnDelta',
}

export const TIME_WORDS: Readonly<Record<TimeMode, MessageKey>> = {
  clock: 'columnTimeClock',
  socket: 'columnTimeSocket',
  first: 'columnTimeFirst',
}

/** The socket's column is as narrow as its numbers. */
export function wordOf(column: Column, time: TimeMode): string {
  if (column === 'socket') return '#'
  return t(column === 'time' && time !== 'clock' ? 'columnSince' : COLUMN_WORDS[column])
}

export function hintOf(column: Column): string | undefined {
  if (column === 'delta') return t('columnDeltaHint')
  if (column === 'type') return t('columnTypeHint')
  if (column === 'decoded') return t('columnDecodedHint')
  if (column === 'buffered') return t('columnBufferedHint')
  return column === 'socket' ? t('columnSocket') : undefined
}

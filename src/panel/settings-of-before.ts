// Choices that earlier versions kept under keys of their own: brought into the record, once. Pure.
import { isFields, SETTINGS_VERSION } from './settings-record'
import { OPTIONAL_COLUMNS } from './ui/sockets/socket-columns'

/** In `storage.local`, beside the record. */
export const KEYS_OF_BEFORE = ['socket-columns', 'message-columns', 'payload-styles'] as const

/** Those that were shown were kept then. */
function hiddenOf(shown: unknown): { hiddenSocketColumns?: readonly string[] } {
  if (!Array.isArray(shown)) return {}
  return { hiddenSocketColumns: OPTIONAL_COLUMNS.filter((column) => !shown.includes(column)) }
}

/** The record with what stands under the old keys; null: there is nothing to bring in. */
export function withChoicesOfBefore(
  record: unknown,
  beside: Readonly<Record<string, unknown>>,
): object | null {
  if (!KEYS_OF_BEFORE.some((key) => key in beside)) return null
  const messageColumns = beside['message-columns']
  const payloadStyles = beside['payload-styles']
  return {
    version: SETTINGS_VERSION,
    ...hiddenOf(beside['socket-columns']),
    ...(messageColumns === undefined ? {} : { messageColumns }),
    ...(payloadStyles === undefined ? {} : { payloadStyles }),
    ...(isFields(record) ? record : {}),
  }
}

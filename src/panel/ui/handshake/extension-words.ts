// What an agreed extension and its parameters mean. https://www.rfc-editor.org/rfc/rfc7692#section-7.1
import type { MessageKey } from '../words/translate'

const EXTENSIONS: Readonly<Record<string, MessageKey>> = {
  'permessage-deflate': 'extensionDeflate',
}

const PARAMETERS: Readonly<Record<string, MessageKey>> = {
  server_no_context_takeover: 'extensionServerNoTakeover',
  client_no_context_takeover: 'extensionClientNoTakeover',
  server_max_window_bits: 'extensionServerBits',
  client_max_window_bits: 'extensionClientBits',
}

const own = (words: Readonly<Record<string, MessageKey>>, name: string) =>
  Object.hasOwn(words, name) ? (words[name] ?? null) : null

/** null: an extension that is not known here. */
export const extensionWords = (name: string): MessageKey | null => own(EXTENSIONS, name)

export const parameterWords = (name: string): MessageKey | null => own(PARAMETERS, name)

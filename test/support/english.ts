// The browser's i18n as the panel uses it, in English, for tests in Node: give it to `vi.mock`.
import en from '../../public/_locales/en/messages.json' with { type: 'json' }

const messages: Readonly<Record<string, { readonly message: string }>> = en

function getMessage(key: string, substitutions: string[] = []): string {
  const message = messages[key]?.message ?? ''
  return message.replace(/\$(\d)/g, (_, digit) => substitutions[Number(digit) - 1] ?? '')
}

/** What `webextension-polyfill` exports. */
export const english = { default: { i18n: { getMessage, getUILanguage: () => 'en-US' } } }

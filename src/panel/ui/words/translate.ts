// The words of the panel, in the reader's language.
import type en from '../../../../public/_locales/en/messages.json'
import { browser } from '../../../platform/browser'
import { pluralForms } from './plurals'

export type MessageKey = keyof typeof en

const fixed = new Map<MessageKey, string>()

/** Substitutions take the places of `$1`, `$2` … in the message. */
export function t(key: MessageKey, ...substitutions: string[]): string {
  if (substitutions.length > 0) return browser.i18n.getMessage(key, substitutions)
  const known = fixed.get(key)
  if (known !== undefined) return known
  const text = browser.i18n.getMessage(key)
  fixed.set(key, text)
  return text
}

/** The browser's own, where the words are in it; else the words', so that numbers go with them. */
function languageOfNumbers(): string {
  const tag = t('languageTag')
  const ofBrowser = browser.i18n.getUILanguage()
  return ofBrowser.startsWith(tag) ? ofBrowser : tag
}

export const language = languageOfNumbers()

const formOf = pluralForms(language)
const counts = new Intl.NumberFormat(language)

/** The message for one, or for any other count, with the count as `$1`. */
export function plural(count: number, one: MessageKey, other: MessageKey): string {
  return t(formOf(count) === 'one' ? one : other, counts.format(count))
}

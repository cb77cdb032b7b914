// The extensions that both sides agreed on, each with its parameters in plain words.
import type { Header } from '../../../wire/handshakes'
import { headerOf } from '../../store/handshake'
import { t } from '../words/translate'
import { extensionWords, parameterWords } from './extension-words'
import { type Extension, type ExtensionParameter, extensionsOf } from './extensions'
import './ExtensionsExplained.css'

function Parameter({ parameter: { name, value } }: { parameter: ExtensionParameter }) {
  const words = parameterWords(name)
  return (
    <li data-parameter={name}>
      <span class="mono">{value === null ? name : `${name}=${value}`}</span>
      {words && <span class="dim"> {t(words, value ?? '15')}</span>}
    </li>
  )
}

function One({ extension: { name, parameters } }: { extension: Extension }) {
  const words = extensionWords(name)
  return (
    <li data-extension={name}>
      <span class="mono">{name}</span>
      <span class="dim"> {words ? t(words) : t('extensionUnknown')}</span>
      {parameters.length > 0 && (
        <ul>
          {parameters.map((parameter) => (
            <Parameter key={parameter.name} parameter={parameter} />
          ))}
        </ul>
      )}
    </li>
  )
}

export function ExtensionsExplained({ response }: { response: readonly Header[] | null }) {
  const header = headerOf(response, 'sec-websocket-extensions')
  if (header === null) return null
  return (
    <div data-testid="extensions-explained">
      <h4>{t('extensionsAgreed')}</h4>
      <ul class="extensions-explained">
        {extensionsOf(header).map((extension) => (
          <One key={extension.name} extension={extension} />
        ))}
      </ul>
    </div>
  )
}

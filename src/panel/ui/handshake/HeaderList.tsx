// The headers of one side: those of the WebSocket protocol explained, the others folded away.
import type { Header } from '../../../wire/handshakes'
import { plural, t } from '../words/translate'
import { HeaderLine } from './HeaderLine'
import { headerWords, type Side } from './header-words'
import './HeaderList.css'

interface Props {
  readonly side: Side
  readonly headers: readonly Header[]
  /** False: the browser keeps some back. */
  readonly isWhole: boolean
}

export function HeaderList({ side, headers, isWhole }: Props) {
  const isExplained = ({ name }: Header) => headerWords(side, name) !== null
  const isOfProtocol = ({ name }: Header) => /^sec-websocket-/i.test(name)
  const explained = headers
    .filter(isExplained)
    .sort((a, b) => Number(isOfProtocol(b)) - Number(isOfProtocol(a)))
  const others = headers.filter((header) => !isExplained(header))
  const lines = (list: readonly Header[]) => (
    <dl class="headers">
      {list.map((header) => (
        <HeaderLine key={`${header.name} ${header.value}`} side={side} header={header} />
      ))}
    </dl>
  )
  return (
    <div data-testid={`handshake-${side}`}>
      <h4>{t(side === 'request' ? 'requestHeaders' : 'responseHeaders')}</h4>
      {lines(explained)}
      {others.length > 0 && (
        <details class="headers-others">
          <summary class="dim">{plural(others.length, 'otherHeader', 'otherHeaders')}</summary>
          {lines(others)}
        </details>
      )}
      {!isWhole && <p class="dim">{t('headersKeptBack')}</p>}
    </div>
  )
}

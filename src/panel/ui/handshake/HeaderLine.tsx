// One header: its name, its value, and what it is for.
import type { Header } from '../../../wire/handshakes'
import { Term } from '../glossary/Term'
import { termOfHeader } from '../glossary/term-of'
import { t } from '../words/translate'
import { headerWords, type Side } from './header-words'

interface Props {
  readonly side: Side
  readonly header: Header
}

export function HeaderLine({ side, header: { name, value } }: Props) {
  const words = headerWords(side, name)
  return (
    <div class="header-line" data-testid="header" data-header={name.toLowerCase()}>
      <dt class="mono">
        <Term id={termOfHeader(name)}>{name}</Term>
      </dt>
      <dd class="mono header-value">{value}</dd>
      {words && <dd class="dim header-words">{t(words)}</dd>}
    </div>
  )
}

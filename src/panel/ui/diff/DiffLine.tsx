// One difference: where it is, what was there, what is there now. Signs say it without colour.
import { t } from '../words/translate'
import './DiffLine.css'

interface Props {
  /** A path, or an offset. */
  readonly name: string
  /** null: it was not there. */
  readonly before: string | null
  readonly after: string | null
}

const signOf = ({ before, after }: Props) =>
  before === null
    ? (['+', 'diffAdded', 'added'] as const)
    : after === null
      ? (['−', 'diffRemoved', 'removed'] as const)
      : (['±', 'diffChanged', 'changed'] as const)

export function DiffLine(props: Props) {
  const { name, before, after } = props
  const [sign, word, kind] = signOf(props)
  return (
    <li class="diff-line mono" data-testid="diff-line" data-kind={kind}>
      <span class="diff-sign" title={t(word)}>
        <span aria-hidden="true">{sign}</span>
        <span class="out-of-sight">{t(word)}</span>
      </span>
      <span class="diff-name">{name}</span>
      <span class="diff-sides">
        {before !== null && <del>{before}</del>}
        {before !== null && after !== null && <span class="dim"> → </span>}
        {after !== null && <ins>{after}</ins>}
      </span>
    </li>
  )
}

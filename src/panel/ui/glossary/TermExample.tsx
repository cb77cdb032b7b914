// The row or the socket of this capture that shows a term, as a link to it.
import { useMemo } from 'preact/hooks'
import { TextLink } from '../layout/TextLink'
import { type PanelState, usePanel } from '../panel-state'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import type { Example } from './capture'
import { exampleOf } from './examples'
import type { TermId } from './term'

interface Props {
  readonly id: TermId
  /** Says so where there is none. */
  readonly isNoneTold?: boolean
}

function goTo(panel: PanelState, example: Example): void {
  panel.term.value = null
  panel.dialog.value = null
  if (example.what === 'row') return panel.goToRow(example.row)
  panel.showSocket(example.socket)
  panel.showTab('socket')
}

const exampleWords = (example: Example): string =>
  example.what === 'row'
    ? t('glShowsRow', format.clock(example.row.time))
    : t('glShowsSocket', `#${example.socket.key}`)

export function TermExample({ id, isNoneTold = false }: Props) {
  const panel = usePanel()
  const { store } = panel.session
  // looked for once, as it opens: what comes meanwhile moves nothing under the reader
  const example = useMemo(
    () =>
      exampleOf(id, { sockets: store.sockets, rows: store.rows.all, chosen: panel.shownSocket }),
    [id, panel, store],
  )
  if (example === null) return isNoneTold ? <p class="dim">{t('glShowsNone')}</p> : null
  return (
    <p>
      <TextLink testid="term-example" onClick={() => goTo(panel, example)}>
        {exampleWords(example)}
      </TextLink>
    </p>
  )
}

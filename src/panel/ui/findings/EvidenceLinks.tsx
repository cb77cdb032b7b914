// The sockets and rows that show something, as links.
import type { Row } from '../../store/rows'
import { TextLink } from '../layout/TextLink'
import { usePanel } from '../panel-state'
import { format } from '../words/local-format'
import { t } from '../words/translate'
import type { Evidence } from './use-evidence'

interface Props {
  readonly evidence: Evidence
  /** What they show: part of their names in tests. */
  readonly of: 'finding' | 'lesson'
  onRow(row: Row): void
}

export function EvidenceLinks({ evidence, of, onRow }: Props) {
  const panel = usePanel()
  return (
    <>
      <span class="dim">{t('fdShownBy')}</span>
      {evidence.sockets.map((socket) => (
        <TextLink
          key={`socket ${socket.key}`}
          testid={`${of}-socket`}
          hint={t('fdSocketHint')}
          isNumber
          onClick={() => panel.chooseSocket(socket)}
        >
          #{socket.key}
        </TextLink>
      ))}
      {evidence.rows.map((row) => (
        <TextLink
          key={row.id}
          testid={`${of}-row`}
          hint={t('fdRowHint')}
          isNumber
          onClick={() => onRow(row)}
        >
          {format.clock(row.time)}
        </TextLink>
      ))}
    </>
  )
}

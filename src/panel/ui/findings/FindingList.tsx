// What looks wrong in the capture or could be better: of the chosen socket first.
import type { Finding } from '../../../findings/finding'
import type { SocketRecord } from '../../store/sockets'
import { t } from '../words/translate'
import { FindingItem } from './FindingItem'
import { keyOf } from './finding-words'
import { useFindings } from './use-findings'
import './FindingList.css'

export function FindingList({ socket }: { socket: SocketRecord | null }) {
  const all = useFindings()
  const isOwn = ({ sockets }: Finding) => socket !== null && sockets.includes(socket.key)
  const groups = [
    { title: socket && t('fdOfSocket', `#${socket.key}`), list: all.filter(isOwn) },
    { title: socket && t('fdOfOthers'), list: all.filter((finding) => !isOwn(finding)) },
  ].filter(({ list }) => list.length > 0)
  return (
    <div class="finding-list" data-testid="findings">
      {groups.length === 0 && (
        <div class="finding-none">
          <p>{t('fdNone')}</p>
          <p class="dim">{t('fdNoneHint')}</p>
        </div>
      )}
      {groups.map(({ title, list }) => (
        <section key={title} class="socket-section">
          {title && <h3>{title}</h3>}
          {list.map((finding) => (
            <FindingItem key={keyOf(finding)} finding={finding} />
          ))}
        </section>
      ))}
    </div>
  )
}

// The number of a socket that a verdict names; while the panel knows the socket, a button that chooses it.
import { TextLink } from '../layout/TextLink'
import { usePanel } from '../panel-state'
import { t } from '../words/translate'

export function SocketLink({ socket: key }: { socket: number }) {
  const panel = usePanel()
  const socket = panel.session.store.sockets.find((other) => other.key === key)
  const words = t('bfCauseSocket', `#${key}`)
  if (!socket) return <span class="number">{words}</span>
  return (
    <TextLink isNumber={true} onClick={() => panel.showVerdict(socket)}>
      {words}
    </TextLink>
  )
}

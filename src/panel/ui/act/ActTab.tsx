// The Act tab: what is in it, editor and all, is loaded when it is first opened.
import { useEffect, useState } from 'preact/hooks'
import type { SocketRecord } from '../../store/sockets'
import type { ActPane } from './ActPane'

let loaded: typeof ActPane | null = null

export function ActTab({ socket }: { socket: SocketRecord | null }) {
  const [Pane, setPane] = useState(() => loaded)
  useEffect(() => {
    if (loaded !== null) return
    void import('./ActPane').then(({ ActPane }) => {
      loaded = ActPane
      setPane(() => ActPane)
    })
  }, [])
  return Pane && <Pane socket={socket} />
}

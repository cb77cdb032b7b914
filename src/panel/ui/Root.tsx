// What is shown: the page that is inspected, or a file in its place, which can be dropped anywhere.
import { useEffect, useMemo } from 'preact/hooks'
import type { Session } from '../session'
import { App } from './App'
import { acceptDrops } from './capture/accept-drops'
import { PanelState } from './panel-state'

export function Root({ session }: { session: Session }) {
  const { files } = session
  const live = useMemo(() => new PanelState(session), [session])
  const shown = files.shown.value
  const panel = useMemo(() => (shown === null ? live : new PanelState(shown)), [live, shown])
  // who looks at a file does not see what goes on being sent
  useEffect(() => {
    if (shown !== null) live.act.repeater.stop()
  }, [live, shown])
  useEffect(() => acceptDrops(document, (file) => void files.open(file)), [files])
  return <App key={shown?.file?.key ?? 0} panel={panel} />
}

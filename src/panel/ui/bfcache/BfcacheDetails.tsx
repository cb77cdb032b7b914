// What the back/forward cache makes of the chosen socket and of its page, and what it made of them before.
import type { SocketRecord } from '../../store/sockets'
import { PageSection } from './PageSection'
import { SocketSection } from './SocketSection'
import { TestNow } from './TestNow'
import { Visits } from './Visits'
import './BfcacheDetails.css'

export const BfcacheDetails = ({ socket }: { socket: SocketRecord | null }) => (
  <div class="bfcache-details" data-testid="bfcache-details">
    {socket && <SocketSection key={socket.key} socket={socket} />}
    <PageSection />
    <TestNow />
    <Visits />
  </div>
)

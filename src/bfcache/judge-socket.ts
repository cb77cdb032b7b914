// The verdict on one socket: its row of the measured table, in the column of the browser and its regime.
import type { Engine, Regime } from './browser'
import type { DocumentCircumstances, SocketCircumstances } from './circumstances'
import { type Confidence, weakest } from './confidence'
import { type Cell, type Column, TABLE } from './measured-table'
import type { Setting } from './regime'
import { closedIn, isMeasured, mayCloseIn, type Row, rowByPlace, rowOf } from './rows'
import type { Reason, ReasonKey, ReconnectEvidence, SocketVerdict, VerdictKind } from './verdict'

function columnOf(engine: Engine, regime: Regime): Column {
  if (regime === 'cut') return 'cut'
  return engine === 'firefox' ? 'firefox-blocks' : 'chromium-blocks'
}

/** The regime that cuts was measured in Chromium; WebKit documents it for the plain cases. */
function sureIn({ browser: { engine }, regime }: Setting, row: Row): Confidence {
  if (engine === 'webkit' && regime.regime === 'cut')
    return ['open', 'queued', 'connecting', 'closed', 'gone'].includes(row) ? 'documented' : 'guess'
  const column = columnOf(engine, regime.regime)
  const isOwn = engine === 'chromium' ? column !== 'firefox-blocks' : column === 'firefox-blocks'
  return isOwn ? 'measured' : 'guess'
}

function reconnecting(socket: SocketCircumstances): ReconnectEvidence {
  const { reconnected, reconnectsAfterAbnormalClose } = socket
  if (reconnected) return { key: 'reconnected-before', after: reconnected.after }
  if (reconnected === false) return { key: 'stayed-cut-before' }
  return reconnectsAfterAbnormalClose
    ? { key: 'reconnects-after-abnormal-close' }
    : { key: 'no-sign-of-reconnecting' }
}

const comesBack = ({ key }: ReconnectEvidence) =>
  key === 'reconnected-before' || key === 'reconnects-after-abnormal-close'

/** The parameters that `ReasonKey` tells of. */
function reasonOf(key: ReasonKey, socket: SocketCircumstances): Reason {
  switch (key) {
    case 'closes-when-left':
    case 'closes-too-late':
    case 'connecting-closed-when-left':
      return { key, parameters: { event: closedIn(socket) ?? '' } }
    case 'listener-may-close':
      return { key, parameters: { event: mayCloseIn(socket) ?? '' } }
    case 'frame-blocks':
    case 'frame-cut':
      return { key, parameters: { frame: socket.frame } }
    case 'queued-cut':
      return { key, parameters: { bytes: socket.bufferedAmount } }
    default:
      return { key, parameters: {} }
  }
}

interface Placed {
  readonly cell: Cell
  readonly confidence: Confidence
}

/** A listener that may close changes nothing in Firefox, and only in part what is known where it cuts. */
function place(socket: SocketCircumstances, noStore: boolean, setting: Setting): Placed {
  const { browser, regime } = setting
  const column = columnOf(browser.engine, regime.regime)
  const first = rowOf(socket, noStore, browser.engine)
  const isAsIfNobodyListened = first === 'listener-may-close' && column !== 'chromium-blocks'
  const row = isAsIfNobodyListened ? rowByPlace(socket) : first
  const cell = TABLE[row][column]
  const confidence = weakest(
    regime.confidence,
    cell.confidence,
    sureIn(setting, row),
    isMeasured(socket, row) ? 'measured' : 'guess',
    isAsIfNobodyListened && column === 'cut' ? 'guess' : 'measured',
  )
  return { cell, confidence }
}

export function judgeSocket(
  socket: SocketCircumstances,
  { noStore }: Pick<DocumentCircumstances, 'noStore'>,
  setting: Setting,
): SocketVerdict {
  const { regime, evidence } = setting.regime
  const { cell, confidence } = place(socket, noStore === true, setting)
  const verdict = {
    ...{ socket: socket.key, regime, evidence, confidence, bytesLost: 0, remedy: cell.remedy },
    reason: reasonOf(cell.reason, socket),
  }
  return cell.effect === 'cut' ? cutVerdict(verdict, socket) : { ...verdict, kind: cell.effect }
}

/** That it is cut is the browser's doing; whether it comes back is the page's. */
function cutVerdict(
  verdict: Omit<SocketVerdict, 'kind'>,
  socket: SocketCircumstances,
): SocketVerdict {
  const again = reconnecting(socket)
  const isBack = comesBack(again)
  const kind: VerdictKind = isBack ? 'cut-reconnects' : 'cut-no-reconnect'
  const bytesLost = socket.bufferedAmount
  const resend = bytesLost > 0 ? 'resend-unacknowledged' : null
  return {
    ...verdict,
    kind,
    evidence: [...verdict.evidence, again],
    confidence: again.key === 'reconnects-after-abnormal-close' ? 'guess' : verdict.confidence,
    bytesLost,
    remedy: resend ?? (isBack && verdict.remedy === 'reconnect-on-close' ? null : verdict.remedy),
  }
}

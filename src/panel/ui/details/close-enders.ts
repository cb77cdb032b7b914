// Who ended a connection and how that is known, in words.
import type { MessageKey } from '../words/translate'
import type { Ender, Evidence } from './who-closed'

export const ENDERS: Readonly<Record<Ender, MessageKey>> = {
  page: 'closedByPage',
  panel: 'closedByPanel',
  aborted: 'closedByAbort',
  server: 'closedByServer',
  broken: 'closedByBreak',
  cut: 'closedByCut',
  unopened: 'closedUnopened',
  blocked: 'closedBlocked',
}

export const EVIDENCE: Readonly<Record<Evidence, MessageKey>> = {
  called: 'evidenceCalled',
  calledFromPanel: 'evidencePanel',
  aborted: 'evidenceAborted',
  closingSeen: 'evidenceClosingSeen',
  clean: 'evidenceClean',
  noCloseFrame: 'evidenceNoCloseFrame',
  restoredBefore: 'evidenceRestored',
  neverOpened: 'evidenceNeverOpened',
  policyReport: 'evidencePolicy',
  left: 'evidenceLeft',
}

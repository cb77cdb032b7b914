// The name of each kind of close code, and what it tells.
import type { CloseCodeMeaning } from '../../store/close-codes'
import type { MessageKey } from '../words/translate'

export interface CloseWords {
  readonly name: MessageKey
  readonly meaning: MessageKey
}

export const CLOSE_WORDS: Readonly<Record<CloseCodeMeaning, CloseWords>> = {
  normal: { name: 'closeNormal', meaning: 'closeNormalMeaning' },
  goingAway: { name: 'closeGoingAway', meaning: 'closeGoingAwayMeaning' },
  protocolError: { name: 'closeProtocolError', meaning: 'closeProtocolErrorMeaning' },
  unsupportedData: { name: 'closeUnsupportedData', meaning: 'closeUnsupportedDataMeaning' },
  noStatus: { name: 'closeNoStatus', meaning: 'closeNoStatusMeaning' },
  abnormal: { name: 'closeAbnormal', meaning: 'closeAbnormalMeaning' },
  invalidData: { name: 'closeInvalidData', meaning: 'closeInvalidDataMeaning' },
  policyViolation: { name: 'closePolicyViolation', meaning: 'closePolicyViolationMeaning' },
  tooBig: { name: 'closeTooBig', meaning: 'closeTooBigMeaning' },
  mandatoryExtension: {
    name: 'closeMandatoryExtension',
    meaning: 'closeMandatoryExtensionMeaning',
  },
  internalError: { name: 'closeInternalError', meaning: 'closeInternalErrorMeaning' },
  serviceRestart: { name: 'closeServiceRestart', meaning: 'closeServiceRestartMeaning' },
  tryAgainLater: { name: 'closeTryAgainLater', meaning: 'closeTryAgainLaterMeaning' },
  badGateway: { name: 'closeBadGateway', meaning: 'closeBadGatewayMeaning' },
  tlsHandshake: { name: 'closeTlsHandshake', meaning: 'closeTlsHandshakeMeaning' },
  unauthorized: { name: 'closeUnauthorized', meaning: 'closeUnauthorizedMeaning' },
  forbidden: { name: 'closeForbidden', meaning: 'closeForbiddenMeaning' },
  timeout: { name: 'closeTimeout', meaning: 'closeTimeoutMeaning' },
  reserved: { name: 'closeReserved', meaning: 'closeReservedMeaning' },
  standard: { name: 'closeStandard', meaning: 'closeStandardMeaning' },
  registered: { name: 'closeRegistered', meaning: 'closeRegisteredMeaning' },
  private: { name: 'closePrivate', meaning: 'closePrivateMeaning' },
  invalid: { name: 'closeInvalid', meaning: 'closeInvalidMeaning' },
}

// The name of each reason why a connection did not open, and what it tells.
import type { MessageKey } from '../words/translate'
import type { Failure } from './failure'

export interface FailureWords {
  readonly name: MessageKey
  readonly meaning: MessageKey
}

export const FAILURE_WORDS: Readonly<Record<Failure, FailureWords>> = {
  unauthorized: { name: 'failUnauthorized', meaning: 'failUnauthorizedMeaning' },
  forbidden: { name: 'failForbidden', meaning: 'failForbiddenMeaning' },
  notFound: { name: 'failNotFound', meaning: 'failNotFoundMeaning' },
  redirect: { name: 'failRedirect', meaning: 'failRedirectMeaning' },
  server: { name: 'failServer', meaning: 'failServerMeaning' },
  status: { name: 'failStatus', meaning: 'failStatusMeaning' },
  dns: { name: 'failDns', meaning: 'failDnsMeaning' },
  refused: { name: 'failRefused', meaning: 'failRefusedMeaning' },
  reset: { name: 'failReset', meaning: 'failResetMeaning' },
  timeout: { name: 'failTimeout', meaning: 'failTimeoutMeaning' },
  tls: { name: 'failTls', meaning: 'failTlsMeaning' },
  proxy: { name: 'failProxy', meaning: 'failProxyMeaning' },
  extension: { name: 'failExtension', meaning: 'failExtensionMeaning' },
  port: { name: 'failPort', meaning: 'failPortMeaning' },
  offline: { name: 'failOffline', meaning: 'failOfflineMeaning' },
  abandoned: { name: 'failAbandoned', meaning: 'failAbandonedMeaning' },
  answer: { name: 'failAnswer', meaning: 'failAnswerMeaning' },
  mixed: { name: 'failMixed', meaning: 'failMixedMeaning' },
  unsent: { name: 'failUnsent', meaning: 'failUnsentMeaning' },
  hidden: { name: 'failHidden', meaning: 'failHiddenMeaning' },
  other: { name: 'failOther', meaning: 'failOtherMeaning' },
}

// What the reading of protocols calls things, in the reader's language; types and names stay as they are.
import type { Problem } from '../../../decoders/decoder'
import type { Finding } from '../../../decoders/weigh'
import type { DecodedKind, Role } from '../../store/decoded'
import { format } from '../words/local-format'
import { type MessageKey, t } from '../words/translate'

export const PROBLEM_WORDS: Readonly<Record<Problem, MessageKey>> = {
  cut: 'decodedCut',
  malformed: 'decodedMalformed',
  unknown: 'decodedUnknown',
  unexpected: 'decodedUnexpected',
  lost: 'decodedLost',
}

export const KIND_WORDS: Readonly<Record<Exclude<DecodedKind, 'unit'>, MessageKey>> = {
  part: 'decodedPart',
  foreign: 'decodedForeign',
  failed: 'decodedFailed',
}

export const ROLE_WORDS: Readonly<Record<Role, MessageKey>> = {
  heartbeat: 'decodedHeartbeat',
  opening: 'decodedOpening',
  closing: 'decodedClosing',
  error: 'decodedError',
}

/** Where the evidence was found. */
export function findingWords({ of, message }: Finding): string {
  switch (of) {
    case 'subprotocol':
      return t('decodedBySubprotocol')
    case 'url':
      return t('decodedByUrl')
    case 'text':
    case 'bytes':
      return t('decodedByMessage', format.count(message))
  }
}

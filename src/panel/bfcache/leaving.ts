// A page as it is left, with what stood in it, and the document that comes after: what visits are made of.
import type { NotRestoredReasons } from '../../bfcache/not-restored-reasons'
import type { DocumentVerdict } from '../../bfcache/verdict'
import type { JudgedSocket } from './bfcache-view'
import type { Kin } from './habits'

/** A socket by its document and its number there, which a return does not change. */
export interface SocketName {
  readonly document: string
  readonly socket: number
}
export const nameOf = ({ document, socket }: SocketName): string => `${document} ${socket}`

/** A page as it is being left. */
export interface Leaving {
  /** The document of the top frame. */
  readonly document: string
  readonly url: string
  readonly at: number
  readonly byTest: boolean
}

/** A page as it stood before that. */
export interface Standing {
  readonly predicted: DocumentVerdict
  readonly sockets: readonly StandingSocket[]
}

export interface StandingSocket extends JudgedSocket, SocketName, Kin {
  /** The page tells what becomes of it: of a worker's nothing is told. */
  readonly isFollowed: boolean
}

/** A document of the top frame, as it is first heard of. */
export interface Arrived {
  readonly document: string
  readonly url: string
  /** https://www.w3.org/TR/navigation-timing-2/#dom-navigationtimingtype */
  readonly type: string
  readonly at: number
  readonly reasons: NotRestoredReasons
}

// Keeps how a page stood when the first sign came that it is being left: what follows changes it.
import type { Engine } from '../../bfcache/browser'
import {
  CLOCKS_DIFFER,
  FAILURES,
  FRAMES_HIDDEN_WITHIN,
  LEAVING_TAKES,
  NAVIGATION_TAKES,
} from '../../wire/bfcache-limits'
import type { Fact } from '../../wire/facts'
import type { Standing } from './leaving'

const GOING_AWAY = 1001
const ABNORMAL = 1006

/** ms in which `pagehide` of the top document follows, if it is a sign at all. */
function signOf(fact: Fact, engine: Engine): number | null {
  switch (fact.kind) {
    case 'page-hidden': // of a frame: all are told in one task; or it was removed
      return FRAMES_HIDDEN_WITHIN
    case 'close-called':
      return fact.during === null || fact.during === 'visibilitychange' ? null : LEAVING_TAKES
    // Firefox closes them itself when a navigation begins; a connecting one fails, as any may at any time
    case 'socket-closed':
      return engine === 'firefox' && fact.code === GOING_AWAY && fact.wasClean
        ? NAVIGATION_TAKES
        : null
    default:
      return null
  }
}

interface Sign {
  readonly at: number
  readonly until: number
  readonly isFrame: boolean
  readonly standing: Standing
}

export class Departure {
  private before: Sign | null = null
  /** What was taken at the sign of a frame, and how the page stood without it. */
  private doubted: { readonly sign: Sign; readonly without: Standing } | null = null

  /** Oldest first: as it stood when sockets failed. */
  private failures: readonly { readonly at: number; readonly standing: Standing }[] = []

  constructor(private readonly engine: Engine) {}

  /**
   * Firefox fails what is connecting when a navigation begins, as any network may at any time: which of
   * them it was is known once the next document says when its navigation began.
   */
  isFailure(fact: Fact): boolean {
    const { kind } = fact
    const isEnd = kind === 'socket-errored' || (kind === 'socket-closed' && fact.code === ABNORMAL)
    return this.engine === 'firefox' && isEnd
  }

  failed({ time: at }: Fact, standing: Standing | null): void {
    if (standing) this.failures = [...this.failures, { at, standing }].slice(-FAILURES)
  }

  /**
   * As the page stood when a navigation began; null: as it was taken. Sockets that failed since then
   * did not yet, and a frame that was hidden before was only removed.
   */
  stoodAt(began: number): Standing | null {
    const first = this.failures.find(({ at }) => at >= began - CLOCKS_DIFFER)
    const { doubted } = this
    this.failures = []
    this.doubted = null
    if (first) return first.standing
    return doubted && doubted.sign.at < began - CLOCKS_DIFFER ? doubted.without : null
  }

  /** Whether `keep` is to be called before this fact changes anything. */
  isSign(fact: Fact): boolean {
    if (fact.kind === 'socket-created') this.before = null // the page goes on
    const isKept = this.before !== null && fact.time <= this.before.until
    return !isKept && signOf(fact, this.engine) !== null
  }

  keep(fact: Fact, standing: Standing | null): void {
    const { time: at, kind } = fact
    const until = at + (signOf(fact, this.engine) ?? 0)
    this.before = standing && { at, until, isFrame: kind === 'page-hidden', standing }
  }

  /** The page is left: as it stood before a sign of that, or as it stands now. */
  take(at: number, now: Standing | null): Standing | null {
    const sign = this.before
    this.before = null
    if (sign === null || at > sign.until) return now
    this.doubted = sign.isFrame && now ? { sign, without: now } : null
    return sign.standing
  }
}

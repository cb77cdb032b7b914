// Which of the recorded sockets answers a connection: by its path, in the order of the recording.
import type { ReplaySocket } from './replay-plan'

export interface Target {
  readonly path: string
  /** With its question mark; '': none. */
  readonly query: string
}

export function targetOf(url: string): Target {
  if (!URL.canParse(url, 'ws://replay/')) return { path: '/', query: '' }
  const { pathname, search } = new URL(url, 'ws://replay/')
  return { path: pathname, query: search }
}

/** null: none was recorded there. */
export class SocketChoice {
  private readonly used = new Map<string, number>()
  private readonly paths: ReadonlySet<string>

  constructor(private readonly sockets: readonly ReplaySocket[]) {
    this.paths = new Set(sockets.map(({ url }) => targetOf(url).path))
  }

  get known(): readonly string[] {
    return [...this.paths]
  }

  /** The first connection to a path gets the first that was recorded there, and so on; then again. */
  for(url: string): ReplaySocket | null {
    const wanted = targetOf(url)
    const candidates = this.candidates(wanted)
    const key = candidates.map(({ url }) => url).join(' ')
    const used = this.used.get(key) ?? 0
    this.used.set(key, used + 1)
    return candidates[used % candidates.length] ?? null
  }

  private candidates({ path, query }: Target): readonly ReplaySocket[] {
    const there = this.sockets.filter(({ url }) => targetOf(url).path === path)
    const same = there.filter(({ url }) => targetOf(url).query === query)
    if (same.length > 0) return same
    // tokens and times in the query differ from run to run
    if (there.length > 0) return there
    return this.paths.size === 1 ? this.sockets : []
  }
}

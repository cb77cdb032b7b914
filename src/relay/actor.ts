// Carries out what a person asked for in the panel, each command once; keeps the rules of this
// document until the person, or the panel, is gone.
import { COMMANDS_KNOWN, RULES_OUTLIVE } from '../wire/act-limits'
import type { Act } from '../wire/acts'
import type { Acted, Acting, ActPacket } from '../wire/packets'
import { deliverOrder, dropOrder, type Obey, ordersOf } from './orders'
import type { Passing } from './rule-queue'
import { Rules } from './rules'

export interface ActorHost {
  /** Has the page do it; returns why it could not, or ''. */
  readonly obey: Obey
  post(packet: Acted | Acting): void
  after(ms: number, task: () => void): () => void
  now(): number
}

export interface Actor {
  act(packet: ActPacket): void
  /** True: a rule has taken it. */
  onPassing(message: Passing): boolean
  /** The socket is about to end: what waits there goes first. */
  onEnding(socket: number): void
  /** A panel has subscribed. */
  onPanel(): void
  /** The port is lost: it may come back. */
  onLost(): void
  /** The panel, or the page, is gone: all is undone. */
  end(): void
}

export function createActor(host: ActorHost): Actor {
  const outcomes = new Map<string, string>()
  let isTelling = false
  /** Else a panel that comes is told nothing: nothing is at work. */
  let hasActed = false
  let keepRules = () => {}

  const tell = () => {
    isTelling = false
    if (!hasActed) return
    host.post({ kind: 'acting', rules: rules.count, waiting: rules.waiting, held: rules.held })
  }
  /** Once a frame at most: in a flood each message is a change. */
  const changed = () => {
    if (isTelling) return
    isTelling = true
    host.after(16, tell)
  }
  const rules = new Rules({
    deliver: (message, acts) => void host.obey(deliverOrder(message, acts)),
    drop: (message) => void host.obey(dropOrder(message)),
    after: host.after,
    now: host.now,
    changed,
  })
  const setRules = (next: Parameters<Rules['set']>[0]) => {
    if (next.length === 0 && rules.count === 0) return
    hasActed = true
    const fact = { kind: 'rules-changed', count: next.length }
    if (next.length > 0) host.obey({ what: 'rules', isOn: true, fact })
    rules.set(next)
    if (next.length === 0) host.obey({ what: 'rules', isOn: false, fact })
  }
  const perform = (act: Act): string => {
    switch (act.what) {
      case 'rules':
        setRules(act.rules)
        return ''
      case 'release':
        return rules.release(act.held, act.content) ? '' : 'gone'
      case 'discard':
        return rules.discard(act.held) ? '' : 'gone'
      default:
        if (act.what === 'abort') rules.flush(act.socket)
        for (const order of ordersOf(act)) {
          const failure = host.obey(order)
          if (failure !== '') return failure
        }
        return ''
    }
  }
  const end = () => {
    keepRules()
    setRules([])
  }
  return {
    act({ command, act }) {
      const known = outcomes.get(command)
      const error = known ?? perform(act)
      outcomes.set(command, error)
      const [oldest] = outcomes.keys()
      if (outcomes.size > COMMANDS_KNOWN && oldest !== undefined) outcomes.delete(oldest)
      host.post({ kind: 'acted', command, error })
    },
    onPassing: (message) => rules.take(message),
    onEnding: (socket) => rules.flush(socket),
    onPanel() {
      keepRules()
      tell()
    },
    onLost() {
      keepRules()
      if (rules.count > 0) keepRules = host.after(RULES_OUTLIVE, end)
    },
    end,
  }
}

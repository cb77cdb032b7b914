// What the menu beside the filter offers: the states, and the subprotocols and frames that there are.
import type { SocketRecord } from '../../store/sockets'
import { frameTag } from './frame-name'
import { QUERY_STATES, type QueryKey } from './socket-query'

/** Entries of one kind: a menu is no place for more. */
const MOST = 12

export interface FilterChoice {
  readonly key: QueryKey
  readonly value: string
}

function distinct(sockets: readonly SocketRecord[], textOf: (socket: SocketRecord) => string) {
  const texts = new Set<string>()
  for (const socket of sockets) {
    if (texts.size === MOST) break
    const text = textOf(socket)
    if (text !== '') texts.add(text)
  }
  return [...texts]
}

const of = (key: QueryKey, values: readonly string[]): FilterChoice[] =>
  values.map((value) => ({ key, value }))

/** One that all sockets share would leave them all. */
const telling = (values: readonly string[]) => (values.length > 1 ? values : [])

export function filterChoices(sockets: readonly SocketRecord[]): readonly FilterChoice[] {
  return [
    ...of('state', QUERY_STATES),
    ...of(
      'protocol',
      distinct(sockets, ({ protocol }) => protocol),
    ),
    ...of('frame', telling(distinct(sockets, ({ document }) => frameTag(document)))),
  ]
}

// Which server and channel a socket belongs to: the parts of its URL that name things, not one thing.
import { NO_NAME } from './schema'

export interface Address {
  readonly host: string
  readonly protocol: 'ws' | 'wss'
  /** `/rooms/{id}` */
  readonly path: string
  readonly parameters: readonly string[]
  /** Names only: values may be secrets. */
  readonly query: readonly string[]
}

/** Segments that are ids: numbers, UUIDs, hashes. */
const ID = /^(?:\d+|[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|[\da-f]{16,})$/i

function template(pathname: string) {
  const parameters: string[] = []
  const segments = pathname.split('/').map((segment) => {
    if (!ID.test(segment)) return segment.replace(/[{}]/g, encodeURIComponent)
    const name = parameters.length === 0 ? 'id' : `id${parameters.length + 1}`
    parameters.push(name)
    return `{${name}}`
  })
  return { path: segments.join('/'), parameters }
}

/** null: no URL of a WebSocket. */
export function addressOf(url: string): Address | null {
  if (!URL.canParse(url)) return null
  const { protocol, host, pathname, searchParams } = new URL(url)
  if (!/^(?:ws|http)s?:$/.test(protocol)) return null
  return {
    host,
    protocol: /^(?:wss|https):$/.test(protocol) ? 'wss' : 'ws',
    ...template(pathname),
    query: [...new Set(searchParams.keys())].filter((name) => name !== NO_NAME),
  }
}

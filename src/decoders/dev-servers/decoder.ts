// What development servers tell a page: that a module, a style or all of it is to be loaded again.
import type { Decoder, Unit } from '../decoder'
import { line, short } from '../line'
import { objectDecoder } from '../objects'
import { labelIn, type Parts, textIn } from '../parts'
import { lookUp } from '../table'
import { unit } from '../unit'

const ROLES: Readonly<Record<string, Unit['role']>> = {
  connected: 'opening',
  hello: 'opening',
  'turbopack-connected': 'opening',
  ping: 'heartbeat',
  pong: 'heartbeat',
  error: 'error',
  errors: 'error',
  'proxy-error': 'error',
  serverError: 'error',
}

/** Those of a list, the first three named. */
function namesIn(list: Parts | null, name: string): string | undefined {
  if (!list?.isList || list.names.length === 0) return undefined
  const all = list.names.map((at) => labelIn(list.inside(at), name) ?? labelIn(list, at) ?? '')
  const shown = all.slice(0, 3).map((one) => short(one))
  return shown.join(', ') + (all.length > 3 ? `, … (${all.length})` : '')
}

/** One message whose type stands in `field`; `name` and what its line says are up to the server. */
function typed(fields: Parts, field: string, name?: string, said?: string): Unit | null {
  const type = textIn(fields, field)
  if (type === undefined) return null
  return unit(short(type), {
    name,
    line: said === undefined ? undefined : short(said, 120),
    role: lookUp(ROLES, type),
    body:
      fields.body('data') ?? fields.body('updates') ?? fields.body('err') ?? fields.body('payload'),
  })
}

const reading = (read: (fields: Parts) => Unit | null): Decoder<null> =>
  objectDecoder({ start: () => null, read: (_, fields) => read(fields) })

/** https://github.com/vitejs/vite/blob/main/packages/vite/types/hmrPayload.d.ts */
export const vite = reading((fields) => {
  const event = textIn(fields, 'event')
  const paths = namesIn(fields.inside('updates'), 'path') ?? namesIn(fields.inside('paths'), 'path')
  const said = event ?? paths ?? textIn(fields, 'path') ?? labelIn(fields.inside('err'), 'message')
  return typed(fields, 'type', event ?? paths, said)
})

/** `progress` may stand beside its data; errors and warnings are lists of texts or of objects. */
export const webpackDevServer = reading((fields) => {
  const data = fields.inside('data')
  const percent = labelIn(data, 'percent')
  const progress = percent && line(`${percent} %`, labelIn(data, 'msg'))
  return typed(
    fields,
    'type',
    undefined,
    labelIn(fields, 'data') ?? progress ?? namesIn(data, 'message'),
  )
})

/** `action` to version 15, `type` since 16; what the page says has `event`. */
export const nextHmr = reading((fields) => {
  const field =
    ['action', 'type', 'event'].find((name) => textIn(fields, name) !== undefined) ?? 'type'
  const errors = namesIn(fields.inside('errors'), 'message')
  return typed(
    fields,
    field,
    textIn(fields, 'path'),
    textIn(fields, 'path') ?? errors ?? labelIn(fields, 'hash'),
  )
})

export const liveReload = reading((fields) => {
  const path = textIn(fields, 'path') ?? textIn(fields, 'url')
  return typed(
    fields,
    'command',
    path,
    path ?? textIn(fields, 'message') ?? textIn(fields, 'serverName'),
  )
})

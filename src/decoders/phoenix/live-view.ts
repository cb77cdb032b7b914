// Phoenix LiveView: channels whose topics are views (`lv:`) and uploads (`lvu:`).
// https://github.com/phoenixframework/phoenix_live_view/blob/main/assets/js/phoenix_live_view/view.js
import type { Decoder } from '../decoder'
import { parsedSource } from '../json-parts'
import { line, short } from '../line'
import { labelIn, type Parts, textIn } from '../parts'
import { cutOff } from '../unit'
import type { ChannelMessage } from './channel-message'
import { describeDiff } from './live-diff'
import { htmlAfter, type LiveViews } from './live-views'
import { readMessage } from './message'
import { channelUnit, type Detail, type State } from './unit'

/** Where a view sends the page: in a reply, or by itself. */
const WAYS = ['live_patch', 'live_redirect', 'redirect'] as const

function wayIn(payload: Parts | null): string | undefined {
  for (const way of WAYS) {
    const target = payload?.inside(way)
    const to = textIn(target ?? null, 'to')
    if (to !== undefined) return `${way} ${short(to)}`
  }
  return undefined
}

interface LiveState extends State {
  readonly views: LiveViews
}

/** What the page is after it, in the place of what came. */
function pageAfter(
  { topic, body }: ChannelMessage,
  views: LiveViews,
  came: { readonly rendered?: unknown; readonly diff?: unknown },
): Pick<Detail, 'body'> {
  const { rendered, diff } = came
  const size = body?.kind === 'json' ? body.text.length : 0
  const html = htmlAfter(views, topic, { rendered, diff, size })
  return html === null ? {} : { body: { kind: 'xml', text: html } }
}

function describeReply(message: ChannelMessage, views: LiveViews): Detail {
  const { payload } = message
  const [rendered, diff] = [payload?.get('rendered'), payload?.get('diff')]
  const { line: changed, fields } = describeDiff(rendered ?? diff)
  const page = pageAfter(message, views, { rendered, diff })
  const said = line(rendered !== undefined && 'rendered', changed, wayIn(payload))
  return { line: said, ...(fields ? { fields } : {}), ...page }
}

const filesIn = (entries: Parts | null): string =>
  (entries?.names ?? [])
    .map((name) => short(labelIn(entries?.inside(name) ?? null, 'name') ?? ''))
    .join(', ')

function describeEvent(message: ChannelMessage, views: LiveViews): Detail {
  const { event: type, payload, body } = message
  const name = textIn(payload, 'event')
  const cid = labelIn(payload, 'cid')
  const of = { type, ...(name === undefined ? {} : { name }) }
  switch (type) {
    case 'event':
      return { ...of, line: line(textIn(payload, 'type'), cid && `cid ${cid}`) }
    case 'diff': {
      const diff = body?.kind === 'json' ? parsedSource(body.text) : undefined
      return { ...of, ...describeDiff(diff), ...pageAfter(message, views, { diff }) }
    }
    case 'live_patch':
    case 'live_redirect':
    case 'redirect':
    case 'link':
      return { ...of, line: short(textIn(payload, 'to') ?? textIn(payload, 'url') ?? '') }
    case 'allow_upload':
      return { ...of, line: filesIn(payload?.inside('entries') ?? null) }
    case 'progress':
      return { ...of, line: line(labelIn(payload, 'progress')) }
    case 'phx_join':
      return { line: short(textIn(payload, 'url') ?? textIn(payload, 'redirect') ?? '') }
    default:
      return type.startsWith('phx_') ? {} : of
  }
}

function describe(message: ChannelMessage, views: LiveViews): Detail {
  if (message.topic.startsWith('lvu:'))
    return message.event.startsWith('phx_') ? {} : { type: message.event }
  if (!message.topic.startsWith('lv:')) return {}
  return message.kind === 'reply' ? describeReply(message, views) : describeEvent(message, views)
}

export const phoenixLiveView: Decoder<LiveState> = {
  start: () => ({ asked: new Map(), views: new Map() }),
  read(state, message) {
    const read = readMessage(message)
    if (read === null) return null
    // of a tree or a diff whose end is not here, nothing can be merged any more
    if (message.missing > 0) state.views.delete(read.topic)
    const views: LiveViews = message.missing > 0 ? new Map() : state.views
    return cutOff([channelUnit(state, read, message.sent, describe(read, views))], message)
  },
}

// The LiveViews of a connection, by topic: each as it stands after the messages so far, within bounds.
import { isFields } from '../json-text'
import { htmlOf } from './live-html'
import { mergeDiff, type Tree } from './live-tree'

/** Views of one connection; characters of JSON of which one may have come. */
const MOST_VIEWS = 8
const MOST_JSON = 1_048_576

interface LiveView {
  readonly tree: Tree
  /** Characters of JSON that it was made of. */
  size: number
}

export type LiveViews = Map<string, LiveView>

/** What a message brings it, and how long that was as JSON. */
interface Change {
  readonly rendered: unknown
  readonly diff: unknown
  readonly size: number
}

/** Its HTML after that; null: its first tree is not known, or it has become too large to be kept. */
export function htmlAfter(views: LiveViews, topic: string, change: Change): string | null {
  const { rendered, diff, size } = change
  if (isFields(rendered)) begin(views, topic, { tree: {}, size: 0 })
  const view = views.get(topic)
  const changes = isFields(rendered) ? rendered : diff
  if (!view || !isFields(changes)) return null
  view.size += size
  if (view.size > MOST_JSON) {
    views.delete(topic)
    return null
  }
  mergeDiff(view.tree, changes)
  return htmlOf(view.tree)
}

function begin(views: LiveViews, topic: string, view: LiveView): void {
  views.delete(topic)
  const [oldest] = views.keys()
  if (views.size >= MOST_VIEWS && oldest !== undefined) views.delete(oldest)
  views.set(topic, view)
}

// The entries that are in view, at their place in the whole list.
import { usePanel } from '../panel-state'
import { ChainRow } from './ChainRow'
import type { ListEntry } from './list-entries'
import type { ListModel } from './list-model'
import { PageHeadingRow } from './PageHeadingRow'
import { SocketRow } from './SocketRow'
import './SocketRows.css'

interface Props {
  readonly model: ListModel
  /** px scrolled, and in view. */
  readonly top: number
  readonly inView: number
  readonly axisWidth: number
  readonly now: number
}

export function SocketRows({ model, top, inView, axisWidth, now }: Props) {
  usePanel().session.store.version.value // records change in place: it is else skipped
  const { entries, layout, chosen, columns, range, rowHeight, active } = model
  const { first, end } = layout.window(top, inView)
  const shared = { chosen, columns, range, axisWidth, height: rowHeight, now }
  const rowOf = (entry: ListEntry, index: number) => {
    const isActive = first + index === active
    if (entry.kind === 'page')
      return <PageHeadingRow key={entry.id} entry={entry} isActive={isActive} />
    if (entry.kind === 'chain')
      return <ChainRow key={entry.id} entry={entry} isActive={isActive} {...shared} />
    return <SocketRow key={entry.id} entry={entry} isActive={isActive} {...shared} />
  }
  return (
    <div class="socket-rows" role="presentation" style={{ height: `${layout.height}px` }}>
      <div role="presentation" style={{ transform: `translateY(${layout.topOf(first)}px)` }}>
        {entries.slice(first, end).map(rowOf)}
      </div>
    </div>
  )
}

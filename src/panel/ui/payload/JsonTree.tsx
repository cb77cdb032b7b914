// A JSON payload as a tree: one tab stop, and lines only for what is open.
import { useSignal } from '@preact/signals'
import { useMemo, useRef } from 'preact/hooks'
import { isPlain } from '../layout/list-keys'
import { t } from '../words/translate'
import { JsonLineView, jsonLineId } from './JsonLineView'
import { isExpandable, type JsonLine, linesOf, openAtFirst, parentOf } from './json-tree'
import type { JsonContainer } from './json-value'
import './JsonTree.css'

function withToggled(open: ReadonlySet<string>, path: string): Set<string> {
  const next = new Set(open)
  if (!next.delete(path)) next.add(path)
  return next
}

const placeOfPath = (lines: readonly JsonLine[], path: string) =>
  Math.max(
    0,
    lines.findIndex((line) => line.path === path),
  )

/** Where a key leads: to another line, or to the same one opened or closed. */
function actOn(key: string, lines: readonly JsonLine[], index: number): number | 'toggle' | null {
  const line = lines[index]
  if (!line) return null
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, lines.length - 1)
    case 'ArrowUp':
      return Math.max(index - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return lines.length - 1
    case 'ArrowRight':
      if (!isExpandable(line)) return index
      return line.isOpen ? Math.min(index + 1, lines.length - 1) : 'toggle'
    case 'ArrowLeft':
      return line.isOpen ? 'toggle' : parentOf(lines, index)
    case 'Enter':
    case ' ':
      return isExpandable(line) ? 'toggle' : null
    default:
      return null
  }
}

export function JsonTree({ value }: { value: JsonContainer }) {
  // signals: keys may come faster than renderings
  const open = useSignal<ReadonlySet<string>>(useMemo(() => openAtFirst(value), [value]))
  const current = useSignal('')
  const tree = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => linesOf(value, open.value), [value, open.value])
  const toggle = (line: JsonLine) => {
    current.value = line.path
    if (isExpandable(line)) open.value = withToggled(open.value, line.path)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const now = linesOf(value, open.value)
    const index = placeOfPath(now, current.value)
    const act = actOn(event.key, now, index)
    const line = now[act === 'toggle' || act === null ? index : act]
    if (act === null || !line || !isPlain(event)) return
    event.preventDefault()
    if (act === 'toggle') return toggle(line)
    current.value = line.path
    tree.current?.children[act]?.scrollIntoView({ block: 'nearest' })
  }
  const active = lines[placeOfPath(lines, current.value)]
  return (
    <div
      ref={tree}
      class="json-tree mono"
      data-testid="payload-json"
      role="tree"
      tabIndex={0}
      aria-label={t('viewJson')}
      aria-activedescendant={active ? jsonLineId(active) : undefined}
      onKeyDown={onKeyDown}
    >
      {lines.map((line) => (
        <JsonLineView key={line.path} line={line} isCurrent={line === active} onToggle={toggle} />
      ))}
    </div>
  )
}

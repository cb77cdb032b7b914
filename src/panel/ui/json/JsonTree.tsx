// The lines of a JSON tree that are in view: one tab stop, and elements for no others.
import { useEffect, useRef } from 'preact/hooks'
import { isPlain } from '../layout/list-keys'
import { tallWindow, topOfLine } from '../layout/tall-list'
import { useViewport } from '../layout/use-viewport'
import { t } from '../words/translate'
import { JsonLine, jsonLineId } from './JsonLine'
import { treeAct, typedLine } from './json-keys'
import type { JsonTreeState } from './json-tree-state'
import { useTyped } from './use-typed'
import './JsonTree.css'

const LINE = 17 // px

/** True: the key was the tree's. */
function act(event: KeyboardEvent, state: JsonTreeState, inView: number): boolean {
  const { lines, current, line } = state
  const page = Math.max(1, Math.floor(inView / LINE) - 1)
  const acted = treeAct(event.key, lines, line, page)
  switch (acted?.act) {
    case undefined:
      return false
    case 'go':
      state.goToLine(acted.line)
      return true
    case 'open':
    case 'close':
      state.toggle(current)
      return true
    case 'open-siblings':
      state.openSiblings()
      return true
  }
}

/** In the tree, the key that searches is for the tree. */
function focusSearch({ currentTarget }: KeyboardEvent): void {
  const view = currentTarget instanceof Element ? currentTarget.closest('.json-view') : null
  view?.querySelector<HTMLElement>('.json-search input')?.focus()
}

export function JsonTree({ state }: { state: JsonTreeState }) {
  const scroller = useRef<HTMLDivElement>(null)
  const { top, height: inView } = useViewport(scroller)
  const typed = useTyped()
  state.version.value
  const { lines, current } = state
  const list = { lineHeight: LINE, count: lines.all.length, inView }
  const { first, end, height, offset } = tallWindow(list, top)
  const isDrawn = state.line >= first && state.line < end
  const shown = useRef(current)
  useEffect(() => {
    const element = scroller.current
    if (shown.current === current || !element) return
    shown.current = current
    element.scrollTop = topOfLine(list, state.line, element.scrollTop)
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey && event.key === 'ArrowRight') state.expandAll()
    else if ((event.ctrlKey || event.metaKey) && event.key === 'f') focusSearch(event)
    else if (!isPlain(event)) return
    else if (!act(event, state, inView)) {
      const prefix = typed(event.key)
      const line = prefix === null ? null : typedLine(prefix, lines, state.line)
      if (line === null) return
      state.goToLine(line)
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={scroller}
      class="json-tree mono"
      data-testid="payload-json"
      role="tree"
      tabIndex={0}
      aria-label={t('viewJson')}
      aria-activedescendant={isDrawn ? jsonLineId(current) : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: `${height}px` }}>
        <div role="presentation" style={{ transform: `translateY(${offset}px)` }}>
          {Array.from(lines.all.subarray(first, end), (node) => (
            <JsonLine key={node} node={node} state={state} isCurrent={node === current} />
          ))}
        </div>
      </div>
    </div>
  )
}

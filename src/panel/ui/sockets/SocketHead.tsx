// The headings of the list: each sorts by what it names, once more the other way round.
// One stop of the Tab key; arrows go from one to the next.
import { useRef } from 'preact/hooks'
import { usePanel } from '../panel-state'
import { type MessageKey, t } from '../words/translate'
import { headingAt, orderAfter, type SortKey } from './socket-sort'
import './SocketHead.css'

interface Heading {
  readonly key: SortKey
  readonly word: MessageKey
  /** In full. */
  readonly name: MessageKey
}

/** As a row of the list has them. */
const HEADINGS: readonly Heading[] = [
  { key: 'state', word: 'headState', name: 'listSortState' },
  { key: 'made', word: 'headMade', name: 'listSortMade' },
  { key: 'url', word: 'listSortUrl', name: 'listSortUrl' },
  { key: 'traffic', word: 'headTraffic', name: 'listSortTraffic' },
  { key: 'activity', word: 'headActivity', name: 'listSortActivity' },
  { key: 'duration', word: 'headDuration', name: 'listSortDuration' },
]

export function SocketHead() {
  const { order } = usePanel().list
  const { key: sortedBy, isDescending } = order.value
  const head = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const all = head.current?.querySelectorAll('button') ?? []
    const buttons = [...all].filter((button) => button.offsetParent !== null) // those that have room
    const at = buttons.indexOf(event.target as HTMLButtonElement)
    const next = headingAt(event.key, at, buttons.length)
    if (next === null) return
    buttons[next]?.focus()
    event.preventDefault()
  }
  return (
    <div
      ref={head}
      class="socket-head"
      data-testid="socket-head"
      role="toolbar"
      aria-label={t('headSort')}
      onKeyDown={onKeyDown}
    >
      {HEADINGS.map(({ key, word, name }) => {
        const isSorted = key === sortedBy
        const way = isSorted ? `, ${t(isDescending ? 'headDescending' : 'headAscending')}` : ''
        return (
          <button
            key={key}
            type="button"
            class="socket-heading"
            data-testid={`sort-${key}`}
            data-sort={key}
            tabIndex={isSorted ? 0 : -1}
            aria-pressed={isSorted}
            aria-label={`${t(word)}${way}`}
            title={`${t('headSortBy', t(name))}${way}`}
            onClick={() => {
              order.value = orderAfter(order.value, key)
            }}
          >
            {t(word)}
            <span class="socket-heading-way" aria-hidden="true">
              {isSorted && (isDescending ? '▾' : '▴')}
            </span>
          </button>
        )
      })}
    </div>
  )
}

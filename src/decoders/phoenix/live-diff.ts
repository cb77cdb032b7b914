// What a tree or a diff of LiveView changes: slots by their path, components, streams, title, events.
// https://github.com/phoenixframework/phoenix_live_view/blob/main/assets/js/phoenix_live_view/rendered.js
import type { Value } from '../decoder'
import { isFields } from '../json-text'
import { line, quoted, short } from '../line'
import { known } from '../unit'

/** Slots that are told, and levels of a tree that are looked into. */
const MOST_SLOTS = 200
const DEEPEST = 32

/** Paths that a line names. */
const NAMED = 6

interface Changes {
  /** By the path of keys: `3.0`, `c.1.2`, `2.k.0`. */
  readonly slots: Map<string, Value>
  readonly components: Set<string>
  readonly streams: Set<string>
}

function setSlot({ slots }: Changes, path: string, value: unknown): void {
  if (slots.size < MOST_SLOTS) slots.set(path, value as Value)
}

/** One slot: text, a subtree, or rows: all of them (`d`, to 1.0) or those that changed (`k`, from 1.1). */
function walkSlot(changes: Changes, path: string, value: unknown, depth: number): void {
  if (!isFields(value) || depth > DEEPEST) return setSlot(changes, path, value)
  const before = changes.slots.size
  if (Array.isArray(value.d)) setSlot(changes, `${path}.d`, value.d as Value)
  if (isFields(value.k)) walkKeyed(changes, `${path}.k`, value.k, depth + 1)
  walkTree(changes, `${path}.`, value, depth + 1)
  if (changes.slots.size === before && Array.isArray(value.s))
    setSlot(changes, path, value.s as Value)
}

/** A row: its diff, the index that it had before, or both. */
function walkKeyed(
  changes: Changes,
  path: string,
  rows: Readonly<Record<string, unknown>>,
  depth: number,
) {
  for (const [index, row] of Object.entries(rows)) {
    if (index === 'kc') setSlot(changes, `${path}c`, row)
    else if (Array.isArray(row)) walkSlot(changes, `${path}.${index}`, row[1], depth)
    else walkSlot(changes, `${path}.${index}`, row, depth)
  }
}

function walkTree(
  changes: Changes,
  prefix: string,
  tree: Readonly<Record<string, unknown>>,
  depth: number,
): void {
  for (const [key, value] of Object.entries(tree)) {
    if (changes.slots.size >= MOST_SLOTS) return
    if (/^\d+$/.test(key)) walkSlot(changes, prefix + key, value, depth)
    else if (key === 'c' && isFields(value)) walkComponents(changes, prefix, value, depth)
    else if (key === 'stream' && Array.isArray(value)) changes.streams.add(prefix.slice(0, -1))
  }
}

function walkComponents(
  changes: Changes,
  prefix: string,
  all: Readonly<Record<string, unknown>>,
  depth: number,
) {
  for (const [cid, component] of Object.entries(all)) {
    changes.components.add(cid)
    if (isFields(component)) walkTree(changes, `${prefix}c.${cid}.`, component, depth + 1)
  }
}

function list(word: string, paths: Iterable<string>): string | undefined {
  const all = [...paths]
  if (all.length === 0) return undefined
  const named = all.slice(0, NAMED).map((path) => short(path, 20))
  return `${word} ${named.join(', ')}${all.length > NAMED ? `, … (${all.length})` : ''}`
}

const eventsOf = (events: unknown): string[] =>
  Array.isArray(events)
    ? events.flatMap((event) => (Array.isArray(event) ? String(event[0]) : []))
    : []

/** Of a rendered tree or a diff: a short line, and all of it by path. */
export function describeDiff(diff: unknown) {
  if (!isFields(diff)) return {}
  const changes: Changes = { slots: new Map(), components: new Set(), streams: new Set() }
  walkTree(changes, '', diff, 0)
  const title = typeof diff.t === 'string' ? diff.t : undefined
  const events = eventsOf(diff.e)
  return {
    line: line(
      list(
        'slots',
        [...changes.slots.keys()].filter((path) => !path.startsWith('c.')),
      ),
      list('components', changes.components),
      list('streams', changes.streams),
      title !== undefined && `title ${quoted(title)}`,
      list('events', events),
      isFields(diff.r) && 'reply',
    ),
    fields: known({
      slots: changes.slots.size > 0 ? Object.fromEntries(changes.slots) : undefined,
      components: changes.components.size > 0 ? [...changes.components] : undefined,
      title,
      events: events.length > 0 ? (diff.e as Value) : undefined,
      reply: isFields(diff.r) ? (diff.r as Value) : undefined,
    }),
  }
}

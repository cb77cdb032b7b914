// What kind of message a payload is, as far as can be told without knowing its protocol.
import { PREVIEW } from '../../../wire/limits'
import type { Content } from '../../../wire/payload'
import type { JsonIndex } from '../json/json-index'
import { JsonReader } from '../json/json-reader'
import { keyOf, valueToCopy } from '../json/json-text'

export interface MessageShape {
  /** `type`: a field names it. `keys`: an object with these. `list`: an array with this first entry. */
  readonly by: 'type' | 'keys' | 'list' | 'text' | 'binary'
  /** `type: chat`, `id, name`, `update`; '' for text and bytes. */
  readonly name: string
}

/** Fields in which protocols name a message, the most telling first. */
const NAMING = ['type', 'event', 'method', 'action', 'op', 'cmd', 'command', 'kind', 't', 'e']
/** Characters: a longer value is no name. */
const NAME = 64
const isName = (index: JsonIndex, node: number) =>
  !index.isContainer(node) && index.endOf(node) - index.startOf(node) <= NAME

function childrenOf(index: JsonIndex): number[] {
  const children: number[] = []
  for (let at = 1; at < index.count; at = index.afterOf(at)) children.push(at)
  return children
}

function ofObject(index: JsonIndex): MessageShape {
  const children = childrenOf(index)
  const keys = children.map((node) => keyOf(index, node) ?? '')
  for (const key of NAMING) {
    const node = children[keys.indexOf(key)]
    if (node === undefined || !isName(index, node)) continue
    return { by: 'type', name: `${key}: ${valueToCopy(index, node)}` }
  }
  return { by: 'keys', name: keys.toSorted().join(', ') }
}

function ofText(text: string): MessageShape {
  if (!/^\s*[[{]/.test(text)) return { by: 'text', name: '' }
  // as much of each as a row has of it: a payload that is here whole has the shape of its start
  const reader = new JsonReader(text.slice(0, PREVIEW))
  reader.step(PREVIEW + 1)
  const { index } = reader
  if (index.error !== null && index.error.fault !== 'cut') return { by: 'text', name: '' }
  if (index.firstOf(0) === '{') return ofObject(index)
  const isNamed = index.count > 1 && index.firstOf(1) === '"' && isName(index, 1)
  return { by: 'list', name: isNamed ? valueToCopy(index, 1) : '' }
}

/** null: nothing is here to tell. */
export function shapeOf(content: Content | null): MessageShape | null {
  if (typeof content === 'string') return ofText(content)
  return content instanceof Uint8Array ? { by: 'binary', name: '' } : null
}

export const isSameShape = (a: MessageShape, b: MessageShape): boolean =>
  a.by === b.by && a.name === b.name

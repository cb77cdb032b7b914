// What one row says, as the tasks of several lessons ask it.
import type { Fact, FactKind } from '../wire/facts'
import { OPEN } from '../wire/facts'
import { LESSON_JSON } from '../wire/lesson-limits'
import type { PayloadKind } from '../wire/payload'
import type { Seen } from './seen'
import type { Test } from './watch'

type Of<K extends FactKind, F = Fact> = F extends { readonly kind: infer Kinds }
  ? K extends Kinds
    ? F
    : never
  : never

const isOf = <K extends FactKind>(fact: Fact, kind: K): fact is Fact & Of<K> => fact.kind === kind

/** A row of that kind, of which the test holds. */
export const the =
  <K extends FactKind>(kind: K, test: (fact: Of<K>, seen: Seen) => boolean = () => true): Test =>
  (seen) =>
    isOf(seen.fact, kind) && test(seen.fact, seen)

export const opened = the('socket-opened')

export const sent = (kind: PayloadKind) =>
  the('message-sent', ({ payload }) => payload.kind === kind)

export const received = (kind: PayloadKind) =>
  the('message-received', ({ payload }) => payload.kind === kind)

/** The very text, whole. */
export const says = (kind: 'message-sent' | 'message-received', words: string) =>
  the(kind, (_, { text }) => text === words)

/** It had been open. */
export const closedWith = (...codes: readonly number[]) =>
  the('socket-closed', ({ code }, { socket }) => codes.includes(code) && socket?.openedAt !== null)

export const threw = (call: 'constructor' | 'send' | 'close', name: string) =>
  the('call-threw', (fact) => fact.call === call && fact.name === name)

/** The call did something. */
export const closeCalled = the('close-called', ({ before, readyState }) => before !== readyState)

export const isOpen = ({ readyState }: { readonly readyState: number }) => readyState === OPEN

/** The fields of a text that is a JSON object; null: it is none, or too long to be asked. */
export function fieldsOf(text: string | null): Readonly<Record<string, unknown>> | null {
  if (text === null || text.length > LESSON_JSON || !text.startsWith('{')) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The path of a URL, without looking at the rest. */
export const pathOf = (url: string) => /^wss?:\/\/[^/]*(\/[^?#]*)/.exec(url)?.[1] ?? ''

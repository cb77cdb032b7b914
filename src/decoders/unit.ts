// A unit put together: what is undefined is left out.
import type { Message, Unit, Value } from './decoder'

type Details = { readonly [K in Exclude<keyof Unit, 'type'>]?: Unit[K] | undefined }

const withoutUndefined = (all: object) =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))

export const unit = (type: string, details: Details = {}): Unit =>
  withoutUndefined({ type, ...details }) as unknown as Unit

export const known = (all: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
  withoutUndefined(all)

/** The last unit of a message whose end is not here is cut, whatever else it lacks. */
export function cutOff(units: readonly Unit[], { missing }: Message): readonly Unit[] {
  const last = units.at(-1)
  return missing > 0 && last ? [...units.slice(0, -1), { ...last, problem: 'cut' }] : units
}

// Paths into JSON, of the part of RFC 9535 that names places: `$.a.b`, `$['a']`, `$[0]`, `$.*`, `$[*]`, `$..a`.

export type PathStep =
  | { readonly kind: 'name'; readonly name: string; readonly anywhere: boolean }
  | { readonly kind: 'index'; readonly index: number; readonly anywhere: boolean }
  | { readonly kind: 'any'; readonly anywhere: boolean }
export type JsonPath = readonly PathStep[]

/** Steps of a path: deeper ones nobody writes. */
const STEPS = 20

const STEP =
  /^(\.\.|\.)?(?:\[(?:(\d{1,9})|(\*)|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\]|(\*)|([^.[\]*'"\s]+))/u

function stepOf(match: RegExpExecArray): PathStep {
  const [, dots, index, star, single, double, bare, name] = match
  const anywhere = dots === '..'
  if (index !== undefined) return { kind: 'index', index: Number(index), anywhere }
  if (star !== undefined || bare !== undefined) return { kind: 'any', anywhere }
  const quoted = (single ?? double)?.replace(/\\(.)/gu, '$1')
  return { kind: 'name', name: quoted ?? name ?? '', anywhere }
}

/** null: it is none, or names the root. Without `$`, as people write it: `user.token`. */
export function parsePath(source: string): JsonPath | null {
  let rest = source.trim()
  rest = rest.startsWith('$') ? rest.slice(1) : /^[.[]/.test(rest) ? rest : `.${rest}`
  const steps: PathStep[] = []
  while (rest !== '' && steps.length < STEPS) {
    const match = STEP.exec(rest)
    const isPlain = match?.[1] !== undefined || rest.startsWith('[')
    if (!match || !isPlain) return null
    steps.push(stepOf(match))
    rest = rest.slice(match[0].length)
  }
  return rest === '' && steps.length > 0 ? steps : null
}

/** A name of an object, or a place in a list. */
export type Key = string | number

function fits(step: PathStep, key: Key | undefined): boolean {
  switch (step.kind) {
    case 'any':
      return true
    case 'index':
      return step.index === key
    case 'name':
      return step.name === key
  }
}

/** Whether the path leads to where these keys do: no more and no less. */
export function leadsTo(path: JsonPath, keys: readonly Key[]): boolean {
  const last = path.at(-1)
  if (last === undefined || !fits(last, keys.at(-1))) return false
  // which steps may have been taken when so many keys are gone: no recursion, no blow-up
  let places = new Set([0])
  for (const key of keys) {
    const next = new Set<number>()
    for (const place of places) {
      const step = path[place]
      if (!step) continue
      if (step.anywhere) next.add(place)
      if (fits(step, key)) next.add(place + 1)
    }
    places = next
  }
  return places.has(path.length)
}

// Damages messages as networks, other versions and hostile pages do: by a seed, so that each can be had again.
import type { Content } from '../../src/decoders/decoder'
import type { Random } from './random'

const DIGITS = [
  '0',
  '1',
  '9',
  '{',
  '[',
  '"',
  '\\',
  ',',
  ':',
  '\0',
  '\n',
  '\x1e',
  '%',
  'é',
  '☃',
] as const

const spliced = <T extends Content>(content: T, from: number, to: number, by: T): T =>
  (typeof content === 'string'
    ? content.slice(0, from) + by + content.slice(to)
    : Uint8Array.from([
        ...content.subarray(0, from),
        ...(by as Uint8Array),
        ...content.subarray(to),
      ])) as T

const noise = (content: Content, random: Random): Content =>
  typeof content === 'string'
    ? random.pick(DIGITS)
    : Uint8Array.of(random.pick([0, 1, 0x7f, 0x80, 0xff, random.below(256)]))

/** Another one's piece is put in only if it is of the same kind. */
function pieceOf(other: Content, like: Content, random: Random): Content {
  if (typeof other !== typeof like) return noise(like, random)
  const from = random.below(other.length + 1)
  return other.slice(from, from + random.below(40))
}

function mutatedOnce(content: Content, other: Content, random: Random): Content {
  const from = random.below(content.length + 1)
  const to = Math.min(content.length, from + random.below(1 + random.pick([1, 4, content.length])))
  switch (random.below(6)) {
    case 0:
      return content.slice(0, from) as Content
    case 1:
      return content.slice(from) as Content
    case 2:
      return spliced(content, from, Math.min(content.length, from + 1), noise(content, random))
    case 3:
      return spliced(content, from, from, noise(content, random))
    case 4:
      return spliced(content, from, to, pieceOf(other, content, random))
    default:
      return spliced(content, from, from, content.slice(from, to) as Content)
  }
}

/** One to four kinds of damage, one after another. */
export function mutated(content: Content, other: Content, random: Random): Content {
  let result = content
  for (let times = random.below(4); times >= 0; times--) result = mutatedOnce(result, other, random)
  return result
}

// Payloads in memory stay below a limit: the rest lies on disk, and comes back on demand.
import { describe, expect, test } from 'vitest'
import { Bodies, type BodyDisk } from '../../../../src/panel/store/bodies'
import { type Body, Shelf } from '../../../../src/panel/store/shelf'
import { payloadOf } from '../../../../src/wire/read-fact'
import { sent } from '../../../support/facts'

function fakeDisk() {
  const kept = new Map<number, readonly (Body | null)[]>()
  const log: string[] = []
  const disk: BodyDisk = {
    async write(id, bodies) {
      log.push(`write ${id}`)
      kept.set(id, structuredClone(bodies))
    },
    async read(id) {
      log.push(`read ${id}`)
      const bodies = kept.get(id)
      if (!bodies) throw new Error('gone')
      return bodies
    },
    remove: (id) => void kept.delete(id),
  }
  return { disk, kept, log }
}

function shelfOf(id: number, text: string): Shelf {
  const shelf = new Shelf(id)
  shelf.add(sent(1, text), true, '')
  return shelf
}

const settled = async () => {
  for (let times = 0; times < 20; times++) await Promise.resolve()
}
const textOf = (shelf: Shelf) => payloadOf(shelf.factAt(0, 1))?.content

describe('over the limit', () => {
  test('the oldest go to disk, and no more than is needed', async () => {
    const { disk, log } = fakeDisk()
    const bodies = new Bodies(disk, 25)
    const shelves = [1, 2, 3, 4].map((id) => shelfOf(id, '0123456789'))
    for (const shelf of shelves) bodies.note(shelf)
    await settled()
    expect(log).toEqual(['write 1', 'write 2'])
    expect(shelves.map(({ isHere }) => isHere)).toEqual([false, false, true, true])
    expect([bodies.held, bodies.away]).toEqual([20, 20])
  })

  test('one comes back on demand, and the one longest not looked at makes room', async () => {
    const { disk, log } = fakeDisk()
    const bodies = new Bodies(disk, 25)
    const shelves = [1, 2, 3].map((id) => shelfOf(id, `0123456 ${id}`))
    const [first, second, third] = shelves
    for (const shelf of shelves) bodies.note(shelf)
    await settled()
    if (!first || !second || !third) throw new Error('three')
    await bodies.bring(first)
    expect(textOf(first)).toBe('0123456 1')
    await settled()
    expect(log).toEqual(['write 1', 'read 1', 'write 2'])
    await bodies.bring(second)
    await settled()
    // the first was looked at after the third
    expect([first.isHere, second.isHere, third.isHere]).toEqual([true, true, false])
    expect(bodies.held).toBe(18)
  })

  test('what is on disk as it is, is not written again', async () => {
    const { disk, log } = fakeDisk()
    const bodies = new Bodies(disk, 15)
    const [first, second] = [shelfOf(1, '0123456789'), shelfOf(2, '0123456789')]
    bodies.note(first)
    bodies.note(second)
    await settled()
    for (const shelf of [first, second, first]) {
      await bodies.bring(shelf)
      await settled()
    }
    expect(log).toEqual(['write 1', 'read 1', 'write 2', 'read 2', 'read 1'])
  })

  test('a payload that has changed is written again', async () => {
    const { disk, kept } = fakeDisk()
    const bodies = new Bodies(disk, 15)
    const [first, second] = [shelfOf(1, '0123456789'), shelfOf(2, '0123456789')]
    bodies.note(first)
    bodies.note(second)
    await settled()
    await bodies.bring(first)
    first.setContent(0, 'whole', true)
    bodies.note(first)
    await bodies.bring(second)
    bodies.limitTo(1)
    await settled()
    expect(kept.get(1)).toEqual(['whole'])
  })

  test('two who ask for the same wait for one reading', async () => {
    const { disk, log } = fakeDisk()
    const bodies = new Bodies(disk, 1)
    const [first, second] = [shelfOf(1, '0123456789'), shelfOf(2, '0123456789')]
    bodies.note(first)
    bodies.note(second)
    await settled()
    await Promise.all([bodies.bring(first), bodies.bring(first)])
    expect(log.filter((line) => line === 'read 1')).toEqual(['read 1'])
  })
})

describe('a disk that refuses', () => {
  test('to write: the payload is given up, and said to be lost', async () => {
    const bodies = new Bodies(undefined, 15)
    const [first, second] = [shelfOf(1, '0123456789'), shelfOf(2, '0123456789')]
    bodies.note(first)
    bodies.note(second)
    await settled()
    expect(payloadOf(first.factAt(0, 1))?.rest).toBe('omitted')
    expect([first.isLostAt(0), bodies.held, bodies.lost]).toEqual([true, 10, 10])
  })

  test('to read: so it is then', async () => {
    const { disk, kept } = fakeDisk()
    const bodies = new Bodies(disk, 15)
    const [first, second] = [shelfOf(1, '0123456789'), shelfOf(2, '0123456789')]
    bodies.note(first)
    bodies.note(second)
    await settled()
    kept.clear()
    await bodies.bring(first)
    expect(first.isLostAt(0)).toBe(true)
  })
})

test('a lower limit is in force at once', async () => {
  const { disk, log } = fakeDisk()
  const bodies = new Bodies(disk, 100)
  for (const id of [1, 2, 3]) bodies.note(shelfOf(id, '0123456789'))
  await settled()
  expect(log).toEqual([])
  bodies.limitTo(10)
  await settled()
  expect(log).toEqual(['write 1', 'write 2'])
})

// Facts that were put together lately stay the same objects.
import { expect, test } from 'vitest'
import { RecentFacts } from '../../../../src/panel/store/recent-facts'
import { sent } from '../../../support/facts'

const make = () => sent(1, 'hi')

test('who asks again gets the same object', () => {
  const recent = new RecentFacts<object>(2)
  const row = {}
  expect(recent.get(row, 0, make)).toBe(recent.get(row, 0, make))
})

test('one that is asked for now and then stays, whatever else is', () => {
  const recent = new RecentFacts<object>(3)
  const row = {}
  const fact = recent.get(row, 0, make)
  for (let times = 0; times < 20; times++) {
    recent.get({}, 0, make)
    recent.get({}, 0, make)
    expect(recent.get(row, 0, make)).toBe(fact)
  }
})

test('one that was not asked for is made anew', () => {
  const recent = new RecentFacts<object>(2)
  const row = {}
  const fact = recent.get(row, 0, make)
  for (let times = 0; times < 5; times++) recent.get({}, 0, make)
  expect(recent.get(row, 0, make)).not.toBe(fact)
})

test('what has changed, or is forgotten, is made anew', () => {
  const recent = new RecentFacts<object>(2)
  const row = {}
  const fact = recent.get(row, 0, make)
  const changed = recent.get(row, 1, make)
  expect(changed).not.toBe(fact)
  recent.forget(row)
  expect(recent.get(row, 1, make)).not.toBe(changed)
})

// Rules that a person has made: told to the page that there is with all its frames, and to none that comes later.
import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import type { ActingIn } from '../../../src/panel/actions'
import { RuleBook } from '../../../src/panel/rule-book'
import type { Act, Rule } from '../../../src/wire/acts'

const drop: Rule = { effect: 'drop', direction: 'sent', socket: 0, pattern: '', amount: 0 }
const ofSocket: Rule = { ...drop, effect: 'hold', socket: 7 }

function setUp(outcome = '') {
  const told: string[] = []
  let documents = ['top', 'frame']
  const acting = signal<ReadonlyMap<string, ActingIn>>(new Map())
  const act = async (document: string, what: Act) => {
    const rules = what.what === 'rules' ? what.rules : []
    told.push(`${document}: ${rules.map(({ effect }) => effect).join(' ')}`)
    return outcome
  }
  const book = new RuleBook({ actions: { act, acting }, documents: () => documents })
  const load = (...next: string[]) => {
    documents = next
    book.pageLeft()
  }
  return { book, told, load }
}

test('a rule of URLs is told to every document, one of a socket to its own', async () => {
  const { book, told } = setUp()
  await book.add(drop, null)
  await book.add(ofSocket, 'frame')
  expect(told).toEqual(['top: drop', 'frame: drop', 'top: drop', 'frame: drop hold'])
})

test('one press turns all off, and they are still there to be switched on', async () => {
  const { book, told } = setUp()
  await book.add(drop, null)
  await book.allOff()
  expect(told.slice(2)).toEqual(['top: ', 'frame: '])
  expect(book.entries.value.map(({ isOn }) => isOn)).toEqual([false])
})

test('a page that is loaded gets no rule until a person switches it on', async () => {
  const { book, told, load } = setUp()
  await book.add(drop, null)
  load('new')
  expect(told).toHaveLength(2)
  expect(book.entries.value.map(({ isOn }) => isOn)).toEqual([false])
  await book.switch(1, true)
  expect(told.slice(2)).toEqual(['new: drop'])
})

test('a frame that comes later gets the rules of URLs, once', async () => {
  const { book, told } = setUp()
  await book.add(drop, null)
  await book.add(ofSocket, 'frame')
  book.documentCame('late')
  book.documentCame('late')
  expect(told.slice(4)).toEqual(['late: drop'])
})

test('a frame that came before its page, which is a new one, loses them again', async () => {
  const { book, told, load } = setUp()
  await book.add(drop, null)
  book.documentCame('frame of the next')
  load('next', 'frame of the next')
  expect(told.slice(2)).toEqual(['frame of the next: drop', 'frame of the next: '])
})

test('without rules that are on, nothing is told to a frame', async () => {
  const { book, told } = setUp()
  await book.add(ofSocket, 'frame')
  await book.allOff()
  const before = told.length
  book.documentCame('late')
  expect(told).toHaveLength(before)
})

test('a rule of a socket goes with its document', async () => {
  const { book } = setUp()
  await book.add(ofSocket, 'frame')
  book.documentGone('frame')
  expect(book.entries.value).toEqual([])
})

test('why a page has not got its rules is told', async () => {
  const { book } = setUp('silent')
  await book.add(drop, null)
  expect(book.failure.value).toBe('silent')
})

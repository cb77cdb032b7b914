// Which tabs the details pane has: of the page alone, of a row or socket, of a lesson, of a file.
import { expect, test } from 'vitest'
import { tabsFor } from '../../../../src/panel/ui/tabs'

const nothing = { hasSubject: false, hasLesson: false, isFile: false }

test('without a row or a socket there is the page to tell of, and to rule', () => {
  expect(tabsFor(nothing, 'message')).toEqual(['act', 'charts', 'bfcache', 'findings'])
})

test('a row or a socket has its own before them', () => {
  expect(tabsFor({ ...nothing, hasSubject: true }, 'message')).toEqual([
    ...['message', 'decoded', 'socket', 'lifecycle', 'act', 'charts', 'bfcache', 'findings'],
  ])
})

test('a lesson has a tab on its pages, and wherever it is being read', () => {
  const ofPage = ['act', 'charts', 'bfcache', 'findings', 'lesson']
  expect(tabsFor({ ...nothing, hasLesson: true }, 'message')).toEqual(ofPage)
  expect(tabsFor(nothing, 'lesson')).toEqual(ofPage)
})

test('of a file there is nothing to act on, and no lesson', () => {
  const file = { hasSubject: false, hasLesson: true, isFile: true }
  expect(tabsFor(file, 'lesson')).toEqual(['charts', 'bfcache', 'findings'])
})

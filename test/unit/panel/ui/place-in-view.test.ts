// Where a popup goes.
import { expect, test } from 'vitest'
import { boxAt, placeInView } from '../../../../src/panel/ui/layout/place-in-view'

const view = { width: 400, height: 300 }
const popup = { width: 150, height: 100 }

test('below what it belongs to', () => {
  const anchor = { left: 20, top: 10, right: 60, bottom: 30 }
  expect(placeInView(anchor, popup, view)).toEqual({ left: 20, top: 30 })
})

test('above it, where there is no room below', () => {
  const anchor = { left: 20, top: 250, right: 60, bottom: 270 }
  expect(placeInView(anchor, popup, view)).toEqual({ left: 20, top: 150 })
})

test('never out of view', () => {
  expect(placeInView(boxAt(399, 299), popup, view)).toEqual({ left: 246, top: 196 })
  expect(placeInView(boxAt(399, 150), { width: 500, height: 500 }, view)).toEqual({
    left: 4,
    top: 4,
  })
})

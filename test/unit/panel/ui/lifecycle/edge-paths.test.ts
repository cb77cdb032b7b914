// How the ways through the state machine are drawn.
import { expect, test } from 'vitest'
import { edgePath, startPath } from '../../../../../src/panel/ui/lifecycle/edge-paths'
import { EDGES } from '../../../../../src/panel/ui/lifecycle/edges'

const box = (left: number, top: number) => ({ left, top, width: 80, height: 20 })

test('the way to a neighbour is straight, with a head at its end', () => {
  const [edge] = EDGES
  expect(edge && edgePath(edge, box(20, 30), box(140, 30), false)).toBe(
    'M102 40L138 40M132 36.5L138 40L132 43.5',
  )
})

test('from above to below, its axes are exchanged', () => {
  const [edge] = EDGES
  expect(edge && edgePath(edge, box(30, 20), box(30, 100), true)).toBe(
    'M70 42L70 98M66.5 92L70 98L73.5 92',
  )
})

test('a way around goes over the boxes between', () => {
  const around = EDGES.find(({ from, to }) => from === 'CONNECTING' && to === 'CLOSED')
  expect(around && edgePath(around, box(20, 40), box(380, 40), false)).toBe(
    'M52 38L52 22Q52 17 57 17L423 17Q428 17 428 22L428 38M424.5 32L428 38L431.5 32',
  )
})

test('the ways around lie in lanes of their own', () => {
  const lanes = EDGES.filter(({ lane }) => lane > 0).map(({ lane }) => lane)
  expect(lanes).toEqual([...new Set(lanes)])
})

test('before the first state is a dot', () => {
  expect(startPath(box(40, 30), false)).toMatchObject({ cx: 22, cy: 40 })
  expect(startPath(box(40, 30), true)).toMatchObject({ cx: 80, cy: 12 })
})

// The frames of a stack, as both browsers write them.
import { expect, test } from 'vitest'
import { placeText, stackFrames } from '../../../../src/panel/ui/details/stack-frames'

const read = (stack: string) =>
  stackFrames(stack).map(({ name, place, text }) => [name, place ? placeText(place) : text])

test('V8: functions, methods, async functions, code outside of any', () => {
  expect(
    read(`    at send (https://a.test/app.js:12:5)
    at async Chat.open (https://a.test/x(1).js:1:2)
    at new Socket (file:///tmp/a.js:3:4)
    at https://a.test/:7:9`),
  ).toEqual([
    ['send', 'https://a.test/app.js:12:5'],
    ['async Chat.open', 'https://a.test/x(1).js:1:2'],
    ['new Socket', 'file:///tmp/a.js:3:4'],
    ['', 'https://a.test/:7:9'],
  ])
})

test('SpiderMonkey: functions, async ones, code outside of any, a URL with an @', () => {
  expect(
    read(`send@https://a.test/app.js:12:5
async*open/<@https://a.test/app.js:1:2
@https://a.test/@scope/x.js:7:9`),
  ).toEqual([
    ['send', 'https://a.test/app.js:12:5'],
    ['async*open/<', 'https://a.test/app.js:1:2'],
    ['', 'https://a.test/@scope/x.js:7:9'],
  ])
})

test('code that eval() made leads to the line that made it', () => {
  expect(read('f@https://a.test/app.js line 3 > eval:1:2')).toEqual([
    ['f', 'https://a.test/app.js:3:1'],
  ])
})

test('what has no file stays text, whatever a page calls its code', () => {
  for (const line of [
    'at <anonymous>',
    'at Array.forEach (<anonymous>)',
    'at f (javascript:alert(1):1:2)',
    'at eval (eval at f (https://a.test/app.js:1:2), <anonymous>:1:3)',
    '…',
  ])
    expect(stackFrames(line)).toEqual([{ name: '', place: null, text: line }])
})

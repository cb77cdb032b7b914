// The stack of a constructor's caller, as text and as the frames that Chromium writes into a HAR.
import { has, isObject, type Shape, text, time } from '../../wire/checks'
import { STACK, TEXT } from '../../wire/limits'

export interface CallFrame {
  readonly functionName: string
  readonly scriptId: string
  readonly url: string
  /** From 0. */
  readonly lineNumber: number
  readonly columnNumber: number
}

const FRAME: Shape = {
  functionName: text(TEXT),
  url: text(TEXT),
  lineNumber: time,
  columnNumber: time,
}
const isFrame = (value: unknown): value is CallFrame => has(value, FRAME)

/** `at name (url:1:2)`, `at url:1:2`; `name@url:1:2` */
const LINES = [/^at (?:(.+) \()?(\S+?):(\d+):(\d+)\)?$/, /^([^@]*)@(.+):(\d+):(\d+)$/]

function frameOf(line: string): CallFrame | null {
  for (const pattern of LINES) {
    const [, functionName = '', url, row, column] = pattern.exec(line.trim()) ?? []
    if (url === undefined) continue
    const [lineNumber, columnNumber] = [Number(row) - 1, Number(column) - 1]
    return { functionName, scriptId: '', url, lineNumber, columnNumber }
  }
  return null
}

/** https://chromedevtools.github.io/devtools-protocol/tot/Network/#type-Initiator */
export function initiatorOf(stack: string) {
  const callFrames = stack
    .split('\n')
    .map(frameOf)
    .filter((frame) => frame !== null)
  return callFrames.length === 0 ? { type: 'other' } : { type: 'script', stack: { callFrames } }
}

/** As V8 would word it; '': not told. */
export function stackOf(initiator: unknown): string {
  const stack = isObject(initiator) && isObject(initiator.stack) ? initiator.stack : {}
  const frames = Array.isArray(stack.callFrames) ? stack.callFrames.filter(isFrame) : []
  const lines = frames.map(({ functionName, url, lineNumber, columnNumber }) => {
    const place = `${url}:${lineNumber + 1}:${columnNumber + 1}`
    return functionName === '' ? `at ${place}` : `at ${functionName} (${place})`
  })
  return lines.join('\n').slice(0, STACK)
}

// Messages as text that can be pasted elsewhere.
import { describe, expect, test } from 'vitest'
import { base64 } from '../../../../src/capture/base64'
import { type Copied, copyAs } from '../../../../src/panel/ui/messages/copy-formats'
import type { Fact } from '../../../../src/wire/facts'
import { opened, sent } from '../../../support/facts'

function copied(fact: Fact, content: Copied['content'], more: Partial<Copied> = {}): Copied {
  const size = content?.length ?? 0
  return { fact, content, isWhole: true, size, words: () => 'what happened', ...more }
}

const text = copied(sent(1, ''), 'say "hi"\n</script>')
const bytes = copied(sent(2, '', { kind: 'message-received' }), new Uint8Array([0, 72, 255]))
const event = copied(opened(3), null)
const cut = copied(sent(4, ''), 'start', { isWhole: false, size: 9_000 })
const gone = copied(sent(5, ''), null, { isWhole: false, size: 12 })

test('text: each row as it shows', () => {
  expect(copyAs('text', [text, bytes, event])).toBe('say "hi"\n</script>\n00 48 ff\nwhat happened')
})

test('JSON: time, direction and data; bytes in Base64; what is not whole says so', () => {
  expect(JSON.parse(copyAs('json', [text, bytes, event, cut, gone]))).toEqual([
    { time: '1970-01-01T00:00:01.001Z', direction: 'sent', data: 'say "hi"\n</script>' },
    {
      ...{ time: '1970-01-01T00:00:01.002Z', direction: 'received' },
      ...{ encoding: 'base64', data: 'AEj/' },
    },
    {
      ...{ time: '1970-01-01T00:00:01.004Z', direction: 'sent', data: 'start' },
      ...{ incomplete: true, size: 9_000 },
    },
    {
      ...{ time: '1970-01-01T00:00:01.005Z', direction: 'sent', data: null },
      ...{ incomplete: true, size: 12 },
    },
  ])
})

test('hex and Base64: a line for each message, text as its UTF-8', () => {
  const word = copied(sent(1, ''), 'é')
  expect(copyAs('hex', [word, bytes, event])).toBe('c3 a9\n00 48 ff')
  expect(copyAs('base64', [word, bytes, event])).toBe('w6k=\nAEj/')
})

describe('JavaScript', () => {
  const run = (code: string) => {
    const calls: unknown[] = []
    new Function('socket', code)({ send: (data: unknown) => calls.push(data) })
    return calls
  }

  test('sends again what was sent, and tells what was received', () => {
    const own = copied(sent(2, ''), new Uint8Array([0, 72, 255]))
    const code = copyAs('javascript', [text, own, bytes, event])
    expect(code).toBe(
      [
        'socket.send("say \\"hi\\"\\n</script>")',
        'socket.send(new Uint8Array([0, 72, 255]))',
        '// received: new Uint8Array([0, 72, 255])',
      ].join('\n'),
    )
    expect(run(code)).toEqual(['say "hi"\n</script>', new Uint8Array([0, 72, 255])])
  })

  test('has correct literals for any text and for many bytes', () => {
    const hostile = '\u2028*/`\\\ud800\u0000'
    const many = Uint8Array.from({ length: 300 }, (_, index) => index % 256)
    const code = copyAs('javascript', [
      copied(sent(1, ''), hostile),
      copied(sent(2, ''), hostile),
      copied(sent(3, '', { kind: 'message-received' }), hostile),
      copied(sent(4, ''), many),
    ])
    expect(run(code)).toEqual([hostile, hostile, many])
  })

  test('says what is not whole', () => {
    expect(copyAs('javascript', [cut, gone])).toBe(
      ['socket.send("start") // not whole: 9000 bytes in all', '// sent: not kept, 12 bytes'].join(
        '\n',
      ),
    )
  })
})

test('Base64 of more bytes than a call takes arguments', () => {
  const bytes = new Uint8Array(200_000).fill(65)
  expect(atob(base64(bytes))).toBe('A'.repeat(200_000))
})

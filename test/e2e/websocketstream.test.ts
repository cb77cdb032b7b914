// A WebSocketStream is shown like a socket: opened, read, written, closed, given up. Chromium only: no
// other browser has it.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'
import { allRows } from './panel-rows'

interface Pair {
  readonly readable: ReadableStream
  readonly writable: WritableStream
}
interface Stream {
  readonly opened: Promise<Pair>
  readonly closed: Promise<unknown>
  close(info?: object): void
}
interface WithStream {
  WebSocketStream: new (url: string, options?: object) => Stream
}

async function converse() {
  const { WebSocketStream } = window as unknown as WithStream
  const stream = new WebSocketStream(`ws://${location.host}/echo`)
  const { readable, writable } = await stream.opened
  const writer = writable.getWriter()
  const [left, right] = readable.tee()
  const reader = left.getReader()
  await writer.write('text')
  await reader.read()
  await writer.write(new Uint8Array([1, 2, 3]))
  await reader.read()
  const iterator = right[Symbol.asyncIterator]()
  await iterator.next()
  await iterator.next()
  stream.close({ closeCode: 3001, reason: 'done' })
  await stream.closed
}

async function giveUp() {
  const { WebSocketStream } = window as unknown as WithStream
  const controller = new AbortController()
  const refused = new WebSocketStream(`ws://${location.host}/never`, { signal: controller.signal })
  controller.abort('too slow')
  await refused.closed.catch(() => {})
  const piped = new WebSocketStream(`ws://${location.host}/echo`)
  const { readable, writable } = await piped.opened
  void readable.pipeTo(new WritableStream()).catch(() => {})
  await writable.abort('enough').catch(() => {})
  await piped.closed.catch(() => {})
}

inEachBrowser(
  (bench) => {
    test('its chunks are messages, those of two branches once', async () => {
      const { tab, panel } = await bench.inspect('blank.html', { panelWidth: 1200 })
      await tab.evaluate(converse)
      await panel.waitFor('the close', () => document.querySelector('[data-kind="socket-closed"]'))
      const rows = await allRows(panel)
      expect(
        rows.map(({ kind, preview }) => `${kind} ${preview.replace(/ws:\S+/, 'URL')}`),
      ).toEqual([
        'socket-created created URL',
        'socket-opened open',
        'message-sent text',
        'message-received text',
        'message-sent 01 02 03',
        'message-received 01 02 03',
        'close-called close(3001, "done") called',
        'socket-closed closed 3001 · library code · done',
      ])
    })

    test('its backpressure is told by its writes: it has no bufferedAmount', async () => {
      const { tab, panel } = await bench.inspect('blank.html', { panelWidth: 1200 })
      await tab.evaluate(async () => {
        const { WebSocketStream } = window as unknown as WithStream
        const stream = new WebSocketStream(`ws://${location.host}/slow?rate=20000000`)
        const { writable } = await stream.opened
        const writer = writable.getWriter()
        for (let i = 0; i < 20; i++) await writer.write(new Uint8Array(1_000_000))
      })
      const marked = await panel.waitFor(
        'a write that waited',
        () =>
          document.querySelector('[data-kind="message-sent"] [data-mark="waited"]')?.textContent,
      )
      expect(marked).toMatch(/^◷ waited \d.* m?s$/)
      const [socket] = await panel.rows('socket-row')
      expect(socket).toMatchObject({ api: 'stream', buffered: '' })
      await panel.click('[data-mark="waited"]')
      const fate = await panel.waitFor(
        'the sentence',
        () => document.querySelector('[data-testid="message-fate"]')?.textContent,
      )
      expect(fate).toMatch(/^The promise of write\(\) was fulfilled after \d/)
      await panel.click('[data-testid="details-tab-socket"]')
      const queue = await panel.waitFor(
        'the part of the queue',
        () => document.querySelector('[data-testid="socket-queue"]')?.textContent,
      )
      expect(queue).toContain('not applicable')
      expect(queue).toMatch(/Writes that waited[1-9]/)
    })

    test('giving up is told, and what a pipe takes away', async () => {
      const { tab, panel } = await bench.inspect('blank.html', { panelWidth: 1200 })
      await tab.evaluate(giveUp)
      await panel.waitFor(
        'both closes',
        () => document.querySelectorAll('[data-kind="socket-closed"]').length === 2,
      )
      const rows = await allRows(panel)
      const told = rows.filter(({ kind }) => kind.startsWith('stream-'))
      expect(told.map(({ preview }) => preview)).toEqual([
        'AbortSignal gave the stream up · too slow',
        'readable.pipeTo(): received chunks are not seen from here on',
        'writer.abort() gave the stream up · enough',
      ])
    })
  },
  { only: ['chromium'] },
)

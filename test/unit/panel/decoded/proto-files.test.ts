// A reader's .proto: kept by URL, bounded, followed from panel to panel; what it names is named in payloads.
import { expect, test } from 'vitest'
import { valueText } from '../../../../src/decoders/formats/value-text'
import { filesFrom, ProtoFiles } from '../../../../src/panel/decoded/proto-files'
import { PROTO_FILES, PROTO_TEXT } from '../../../../src/wire/decode-limits'
import { decodingBench } from '../../../support/decoding'

const PROTO = 'syntax = "proto3"; message Item { string name = 1; int32 qty = 2; } message Empty {}'
const file = { name: 'shop.proto', text: PROTO, messageType: '' }

/** A storage that tells of each write after it, as the browsers' do; `stored` an Error: it fails. */
async function setUp(stored: unknown = undefined) {
  const written: unknown[] = []
  const listeners: (() => void)[] = []
  let reads = 0
  const write = (record: unknown) => {
    stored = record
    for (const changed of listeners) queueMicrotask(changed)
  }
  const files = new ProtoFiles({
    async read() {
      reads += 1
      if (stored instanceof Error) throw stored
      return stored
    },
    async write(record) {
      written.push(record)
      write(record)
    },
    watch: (changed) => void listeners.push(changed),
  })
  return { files, written, elsewhere: write, reads: () => reads }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

test('a file is for all sockets of a URL, whatever its query', async () => {
  const { files, written } = await setUp()
  files.set('ws://a/live?token=1', file)
  expect(files.of('ws://a/live?token=2')).toEqual(file)
  expect(files.of('ws://a/other')).toBeNull()
  await settled()
  expect(written).toEqual([{ 'ws://a/live': file }])
  files.set('ws://a/live', null)
  expect(files.of('ws://a/live')).toBeNull()
})

test('of many, the oldest go', async () => {
  const { files } = await setUp()
  for (let at = 0; at <= PROTO_FILES; at++) files.set(`ws://a/${at}`, file)
  expect([files.of('ws://a/0'), files.of('ws://a/1')]).toEqual([null, file])
})

test('what is stored is taken as far as it makes sense', async () => {
  expect(filesFrom(null)).toEqual({})
  expect(filesFrom([file])).toEqual({})
  const tooLong = { ...file, text: 'x'.repeat(PROTO_TEXT + 1) }
  const stored = { a: file, b: 5, c: { name: 'n' }, d: { name: 'n', text: 't' }, e: tooLong }
  expect(filesFrom(stored)).toEqual({ a: file, d: { name: 'n', text: 't', messageType: '' } })
})

test('another panel is followed, and a storage that fails has nothing', async () => {
  const { files, elsewhere } = await setUp(new Error('no storage'))
  expect(files.of('ws://a/')).toBeNull()
  await settled()
  elsewhere({ 'ws://a/': file })
  await settled()
  expect(files.of('ws://a/')).toEqual(file)
})

test('a name like one of every object is a URL like any other', async () => {
  const { files } = await setUp()
  expect(files.of('constructor')).toBeNull()
})

test('storage is asked when a file is, not before, and once', async () => {
  const { files, reads } = await setUp()
  await settled()
  expect(reads()).toBe(0)
  files.of('ws://a/')
  files.of('ws://b/')
  await settled()
  expect(reads()).toBe(1)
})

test('what is set before storage has answered joins what is stored', async () => {
  const { files, written } = await setUp({ 'ws://a/old': file })
  files.set('ws://a/new', file)
  await settled()
  expect(written).toEqual([{ 'ws://a/old': file, 'ws://a/new': file }])
  expect(files.of('ws://a/old')).toEqual(file)
})

test('news of what was written before does not take back what was set since', async () => {
  const { files, written } = await setUp()
  files.set('ws://a/', file)
  const chosen = { ...file, messageType: 'Item' }
  const seen: unknown[] = []
  files.set('ws://a/', chosen)
  for (let turn = 0; turn < 20; turn++) {
    await Promise.resolve()
    seen.push(files.of('ws://a/')?.messageType)
  }
  await settled()
  expect(new Set(seen)).toEqual(new Set(['Item']))
  expect(written.at(-1)).toEqual({ 'ws://a/': chosen })
})

test('two panels that set at once keep both files', async () => {
  const { files, written, elsewhere } = await setUp()
  files.of('ws://a/')
  await settled()
  elsewhere({ 'ws://b/': file })
  files.set('ws://a/', file) // before it has heard
  await settled()
  expect(written.at(-1)).toEqual({ 'ws://b/': file, 'ws://a/': file })
})

test('the worker tells what is in a .proto, and where it is wrong', async () => {
  const { decoding } = decodingBench()
  expect(await decoding.rereading.checkProto(PROTO)).toEqual({
    ...{ messages: ['Item', 'Empty'], missing: [], error: null },
  })
  expect((await decoding.rereading.checkProto('message Item {\n string = 1;\n}'))?.error).toEqual({
    ...{ line: 2, problem: 'expected-name', what: '', found: '=' },
  })
})

test('payloads are read by it, as the chosen message or the first that fits', async () => {
  const { decoding } = decodingBench()
  const bytes = Uint8Array.of(0x0a, 3, 0x70, 0x65, 0x6e, 0x10, 7)
  const read = async (proto: { text: string; messageType: string } | null) => {
    const reading = await decoding.rereading.formatsOf(bytes, 0, proto)
    return reading?.body.kind === 'value' ? valueText(reading.body.value) : null
  }
  expect(await read(file)).toBe('{"name":"pen","qty":7}')
  expect(await read({ ...file, messageType: 'Item' })).toBe('{"name":"pen","qty":7}')
  expect(await read({ ...file, text: 'nonsense' })).not.toBe('{"name":"pen","qty":7}')
})

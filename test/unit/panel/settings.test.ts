// Settings are one record: broken parts fall back alone, other versions' parts are kept, panels follow each other.
import { effect, signal } from '@preact/signals'
import { describe, expect, test } from 'vitest'
import { Settings } from '../../../src/panel/settings'
import { withChoicesOfBefore } from '../../../src/panel/settings-of-before'
import { DEFAULTS, readSettings, type SettingsRecord } from '../../../src/panel/settings-record'

function setUp(stored: unknown = undefined) {
  const written: unknown[] = []
  const tasks: (() => void)[] = []
  let changed: (stored: unknown) => void = () => {}
  const host = {
    async read() {
      if (stored instanceof Error) throw stored
      return stored
    },
    async write(record: unknown) {
      if (stored instanceof Error) throw stored
      written.push(record)
    },
    watch(listener: typeof changed) {
      changed = listener
    },
    after(_: number, task: () => void) {
      tasks.push(task)
      return () => tasks.splice(tasks.indexOf(task), 1)
    },
  }
  const settings = new Settings(host, 'this')
  const rest = () => {
    for (const task of tasks.splice(0)) task()
  }
  return { settings, written, rest, elsewhere: (record: unknown) => changed(record) }
}

describe('a stored record', () => {
  test.each([undefined, null, 5, 'text', [], new Error('no storage')])(
    'that is %s gives the defaults',
    async (stored) => {
      const { settings } = setUp(stored)
      await settings.restore()
      expect(settings.values.value).toEqual(DEFAULTS)
    },
  )

  test('with a broken field loses only that', () => {
    const panes = { 'sockets-width': 30, 'details-width': 99, 'details-height': '5', other: 20 }
    const read = readSettings({ preserveLog: 'yes', clock: 'utc', payloadLimit: 7, panes })
    expect(read).toEqual({ ...DEFAULTS, clock: 'utc', panes: { 'sockets-width': 30 } })
  })

  test('has of columns and views those that there are', () => {
    const read = readSettings({
      hiddenSocketColumns: ['age', 'colour', 7],
      messageColumns: { hidden: ['size', 'preview'], time: 'never' },
      payloadStyles: { text: 'raw', binary: 'nonsense', other: 'hex' },
    })
    expect(read).toEqual({
      ...DEFAULTS,
      hiddenSocketColumns: ['age'],
      messageColumns: { hidden: ['size'], time: 'clock' },
      payloadStyles: { text: 'raw' },
    })
  })

  test('is taken as it is where all is well', () => {
    const record: SettingsRecord = {
      payloadLimit: 65_536,
      memoryLimit: 67_108_864,
      preserveLog: true,
      clock: 'utc',
      detailsSide: 'below',
      detailsOpen: true,
      panes: { 'details-height': 40 },
      hiddenSocketColumns: ['age'],
      messageColumns: { hidden: ['size'], time: 'first' },
      protocolChoices: { 'ws://host/live': 'mqtt', 'ws://host/chat': 'off' },
      hidesHeartbeats: true,
      largeType: true,
      payloadStyles: { json: 'hex' },
      snippets: [{ name: 'hi', format: 'text', text: 'hi' }],
    }
    expect(readSettings(record)).toEqual(record)
  })
})

describe('choices that were kept beside the record', () => {
  test('are brought into it, with its version', () => {
    const beside = {
      'socket-columns': ['axis', 'number', 'badges', 'age', 'traffic', 'attempt', 'protocol'],
      'message-columns': { hidden: ['delta'], time: 'socket' },
      'payload-styles': { json: 'text' },
    }
    expect(withChoicesOfBefore({ clock: 'utc' }, beside)).toEqual({
      version: 1,
      clock: 'utc',
      hiddenSocketColumns: ['frame', 'buffered'],
      messageColumns: { hidden: ['delta'], time: 'socket' },
      payloadStyles: { json: 'text' },
    })
  })

  test('are older than what the record has of them', () => {
    const record = { version: 1, payloadStyles: { json: 'hex' } }
    const joined = withChoicesOfBefore(record, { 'payload-styles': { json: 'text' } })
    expect(joined).toEqual({ version: 1, payloadStyles: { json: 'hex' } })
  })

  test('may be broken, and come to nothing then', () => {
    const joined = withChoicesOfBefore(null, { 'socket-columns': 'age', 'message-columns': 3 })
    expect(readSettings(joined)).toEqual(DEFAULTS)
  })

  test('are there once: without them the record stays as it is', () => {
    expect(withChoicesOfBefore({ clock: 'utc' }, {})).toBeNull()
  })
})

describe('a change', () => {
  test('is in force at once, and written', () => {
    const { settings, written } = setUp()
    settings.set('clock', 'utc')
    settings.set('preserveLog', true)
    expect(settings.values.value).toMatchObject({ clock: 'utc', preserveLog: true })
    expect(written).toEqual([
      { version: 1, clock: 'utc', by: 'this 1' },
      { version: 1, clock: 'utc', preserveLog: true, by: 'this 2' },
    ])
  })

  test('of a size is written when the line rests', () => {
    const { settings, written, rest } = setUp()
    settings.set('panes', { 'details-width': 30 })
    settings.set('panes', { 'details-width': 31 })
    expect(written).toEqual([])
    rest()
    expect(written).toMatchObject([{ version: 1, panes: { 'details-width': 31 } }])
  })

  test('to what is set is none', () => {
    const { settings, written } = setUp()
    settings.set('clock', 'local')
    expect(written).toEqual([])
  })

  test('keeps what another version has stored', async () => {
    const { settings, written } = setUp({ theme: 'sepia', clock: 'utc' })
    await settings.restore()
    settings.set('preserveLog', true)
    expect(written).toMatchObject([{ version: 1, theme: 'sepia', clock: 'utc', preserveLog: true }])
  })

  test('in another panel is followed, but for what was just set here', async () => {
    const { settings, elsewhere } = setUp()
    await settings.restore()
    settings.set('panes', { 'details-width': 30 })
    elsewhere({ clock: 'utc', panes: {} })
    const panes = { 'details-width': 30 }
    expect(settings.values.value).toMatchObject({ clock: 'utc', panes })
  })

  test('outlives the news of the one before it, in force and as written', async () => {
    const { settings, written, elsewhere } = setUp()
    await settings.restore()
    settings.set('clock', 'utc')
    settings.set('preserveLog', true)
    elsewhere(written[0])
    expect(settings.values.value).toMatchObject({ clock: 'utc', preserveLog: true })
    settings.set('detailsOpen', true)
    expect(written[2]).toMatchObject({ clock: 'utc', preserveLog: true, detailsOpen: true })
  })

  test('that has been heard of gives way to what another panel sets later', async () => {
    const { settings, written, elsewhere } = setUp()
    await settings.restore()
    settings.set('clock', 'utc')
    elsewhere({ clock: 'local', detailsOpen: true })
    expect(settings.values.value).toMatchObject({ clock: 'utc', detailsOpen: true })
    elsewhere(written[0])
    elsewhere({ clock: 'local' })
    expect(settings.values.value.clock).toBe('local')
  })

  test('that could not be written stays in force, until another panel sets it', async () => {
    const { settings, elsewhere } = setUp(new Error('no storage'))
    await settings.restore()
    settings.set('clock', 'utc')
    await Promise.resolve()
    expect(settings.values.value.clock).toBe('utc')
    elsewhere({ clock: 'local' })
    expect(settings.values.value.clock).toBe('local')
  })
})

test('a reset is written once, and leaves to another version what is its own', async () => {
  const { settings, written } = setUp({ version: 1, theme: 'sepia', hiddenSocketColumns: ['age'] })
  await settings.restore()
  settings.set('panes', { 'details-width': 30 })
  settings.reset({ ...DEFAULTS, detailsOpen: true })
  expect(settings.values.value).toEqual({ ...DEFAULTS, detailsOpen: true })
  expect(written).toMatchObject([{ version: 1, theme: 'sepia', ...DEFAULTS, detailsOpen: true }])
})

test('a field that is followed changes with itself alone', () => {
  const { settings } = setUp()
  const seen: unknown[] = []
  effect(() => void seen.push(settings.field('payloadStyles').value))
  settings.set('clock', 'utc')
  settings.set('payloadStyles', { text: 'raw' })
  expect(seen).toEqual([{}, { text: 'raw' }])
})

test('a signal that is remembered begins with its field and sets it, but goes its own way', async () => {
  const { settings, written, elsewhere } = setUp({ detailsOpen: true })
  await settings.restore()
  const isOpen = signal(false)
  settings.remember('detailsOpen', isOpen)
  expect(isOpen.value).toBe(true)
  elsewhere({ detailsOpen: false })
  expect(isOpen.value).toBe(true)
  isOpen.value = false
  isOpen.value = true
  expect(written).toMatchObject([{ version: 1, detailsOpen: true }])
})

test('a signal that is tied to a field begins with it, sets it, and follows it', async () => {
  const { settings, written, elsewhere } = setUp({ preserveLog: true })
  await settings.restore()
  const preserve = signal(false)
  settings.tie('preserveLog', preserve)
  expect(preserve.value).toBe(true)
  preserve.value = false
  expect(settings.values.value.preserveLog).toBe(false)
  elsewhere(written[0])
  elsewhere({ preserveLog: true })
  expect(preserve.value).toBe(true)
})

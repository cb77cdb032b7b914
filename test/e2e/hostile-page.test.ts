// Pages that have broken what scripts live on: the native calls go on, no exception of ours is seen,
// and what they send and receive is shown.
import { expect, test } from 'vitest'
import { inEachBrowser } from './in-each-browser'
import { messagesInView, waitForMessages } from './panel-rows'

/** Each runs in the page before the first socket, and returns what undoes it. */
const DAMAGE: Readonly<Record<string, () => () => void>> = {
  'frozen prototypes'() {
    for (const owner of [
      WebSocket,
      EventTarget,
      Event,
      MessageEvent,
      Object,
      Array,
      Function,
      Error,
    ]) {
      Object.freeze(owner.prototype)
      Object.freeze(owner)
    }
    return () => {}
  },
  'methods of Array.prototype and iterators that throw'() {
    const before = Object.getOwnPropertyDescriptors(Array.prototype as object)
    for (const key of Reflect.ownKeys(before))
      if (typeof Reflect.get(Array.prototype, key) === 'function' && key !== 'constructor')
        Reflect.set(Array.prototype, key, () => {
          throw new Error('hostile')
        })
    return () => Object.defineProperties(Array.prototype, before)
  },
  'accessors of Object.prototype that throw'() {
    const names =
      'get set value writable enumerable data capture once signal delay stack next prev seq kind payload content rest size nth total 0 1 toJSON'.split(
        ' ',
      )
    for (const name of names)
      Object.defineProperty(Object.prototype, name, {
        __proto__: null,
        configurable: true,
        get() {
          throw new Error(`hostile ${name}`)
        },
        set() {
          throw new Error(`hostile ${name}`)
        },
      } as PropertyDescriptor)
    return () => {
      for (const name of names) Reflect.deleteProperty(Object.prototype, name)
    }
  },
  'Reflect, WeakMap, Promise and String that throw'() {
    const owners = [
      Reflect,
      WeakMap.prototype,
      Promise.prototype,
      String.prototype,
      Function.prototype,
    ]
    const before = owners.map((owner) => Object.getOwnPropertyDescriptors(owner))
    const { defineProperties } = Object
    const thrower = () => {
      throw new Error('hostile')
    }
    owners.forEach((owner, index) => {
      for (const [key, { value }] of Object.entries(before[index] ?? {}))
        if (typeof value === 'function' && key !== 'constructor')
          Object.assign(owner, { [key]: thrower })
    })
    return () => {
      for (let i = 0; i < owners.length; i++) defineProperties(owners[i] ?? {}, before[i] ?? {})
    }
  },
  'stacks that throw when they are formatted'() {
    const formatting = {
      configurable: true,
      get() {
        throw new Error('hostile')
      },
    }
    Object.defineProperty(Error, 'prepareStackTrace', formatting)
    Object.defineProperty(Function.prototype, 'prepareStackTrace', formatting)
    const limit = Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit')
    Object.defineProperty(Error, 'stackTraceLimit', formatting)
    return () => {
      Reflect.deleteProperty(Error, 'prepareStackTrace')
      Reflect.deleteProperty(Function.prototype, 'prepareStackTrace')
      if (limit) Object.defineProperty(Error, 'stackTraceLimit', limit)
    }
  },
  'classes of events and errors that throw'() {
    const names = [
      'MessageEvent',
      'Event',
      'CustomEvent',
      'Error',
      'TypeError',
      'Proxy',
      'Uint8Array',
      'WeakMap',
      'Blob',
      'TextEncoder',
    ] as const
    const before = Object.getOwnPropertyDescriptors(window)
    for (const name of names)
      Object.defineProperty(window, name, {
        configurable: true,
        get() {
          throw 'hostile'
        },
      })
    return () => {
      for (const name of names) Object.defineProperty(window, name, before[name])
    }
  },
}

/** `damage` travels as text. Nothing here relies on what it breaks. */
async function converse(damage: string) {
  const lift: () => void = new Function(`return ({ ${damage} })[${JSON.stringify('damage')}]()`)()
  let told = ''
  const tell = (what: string) => {
    told += `${what};`
  }
  window.onerror = (message) => tell(`reported ${message}`)
  let done: () => void
  const over = new Promise<void>((resolve) => {
    done = resolve
  })
  try {
    const socket = new WebSocket(`ws://${location.host}/echo`, 'a')
    try {
      socket.send('early')
    } catch (error) {
      tell((error as DOMException).name)
    }
    socket.onopen = () => socket.send('text')
    socket.onmessage = ({ data }) => {
      tell(data)
      socket.close()
    }
    socket.onclose = () => done()
  } catch (error) {
    tell(`thrown ${error}`)
    throw error
  }
  await over
  lift()
  return told
}

const CASES = Object.entries(DAMAGE).map(([name, damage]) => {
  const body = String(damage).replace(/^[^(]*/, 'damage')
  return [name, body] as const
})

inEachBrowser((bench) => {
  test.each(CASES)('%s', async (_, damage) => {
    const { tab, panel } = await bench.inspect('blank.html', { panelWidth: 1200 })
    expect(await tab.evaluate(converse, damage)).toBe('InvalidStateError;text;')
    await waitForMessages(panel, 2)
    expect(await messagesInView(panel)).toEqual(['sent text', 'received text'])
  })
})

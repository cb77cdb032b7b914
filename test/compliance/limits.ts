// Which probes notice the patch, for which reason; the sentence of each reason stands in the README.

export interface Limit {
  readonly sentence: string
  /** Names of probes; each has to differ from the native answer. */
  readonly probes: { readonly chromium: readonly string[]; readonly firefox: readonly string[] }
}

export const LIMITS: readonly Limit[] = [
  {
    sentence:
      'A function’s text asked for with the `Function.prototype.toString` of another frame has no name.',
    probes: {
      chromium: ['text: toString of another realm', 'text: functions of another realm'],
      firefox: ['text: toString of another realm', 'text: functions of another realm'],
    },
  },
  {
    sentence:
      'In the first, empty document of a frame with a navigation pending, `WebSocket` is another than after it.',
    probes: {
      chromium: ['realms: text of a frame that navigates'],
      firefox: ['realms: text of a frame that navigates'],
    },
  },
  {
    sentence:
      'In Chromium, `window.onerror` and a policy’s violation name our script as the place of a failed call.',
    probes: {
      chromium: [
        'errors: reported of the constructor',
        'errors: reported of send',
        'errors: reported of close',
        'errors: reported of a brand check',
        'errors: reported of a toString',
        'errors: reported of a class',
        'surroundings: a policy’s violation',
      ],
      firefox: [],
    },
  },
  {
    sentence:
      'In Chromium, a stack that is taken inside the page’s own `toString`, `valueOf` or iterator while we call the native has a frame of ours, and one line less at its end.',
    probes: {
      chromium: [
        'stacks: send, failing in toString',
        'stacks: send, failing natively in toString',
        'stacks: inside the toString of a URL',
        'stacks: inside the toString of data',
        'stacks: inside the valueOf of a code',
        'stacks: inside an iterator of protocols',
        'stacks: number of frames of the page’s error, deep',
        'stacks: stackTraceLimit 2',
        'frames: Error.prepareStackTrace, a toString that throws',
        'frames: Function.prototype.prepareStackTrace, a toString that throws',
        'frames: Object.prototype.prepareStackTrace, a toString that throws',
      ],
      firefox: [],
    },
  },
  {
    sentence:
      'In Firefox, frames of ours that are not shown still count towards `Error.stackTraceLimit`.',
    probes: { chromium: [], firefox: ['stacks: stackTraceLimit 1', 'stacks: stackTraceLimit 2'] },
  },
  {
    sentence:
      '`Error.captureStackTrace(object, WebSocket)` within such a call does not find the native function.',
    probes: {
      chromium: ['frames: captureStackTrace above send'],
      firefox: ['frames: captureStackTrace above send'],
    },
  },
  {
    sentence: '`caller` of a sloppy function within such a call is null.',
    probes: {
      chromium: [
        'frames: sloppy caller of the toString of data',
        'frames: sloppy caller of the toString of a URL',
        'frames: arguments of the toString of data',
      ],
      firefox: [
        'frames: sloppy caller of the toString of data',
        'frames: sloppy caller of the toString of a URL',
        'frames: arguments of the toString of data',
      ],
    },
  },
  {
    sentence:
      'A circle of prototypes *through* `WebSocket` or a method is not refused as an engine would.',
    probes: {
      chromium: [
        'prototypes: a circle through the constructor',
        'prototypes: a circle through send',
      ],
      firefox: [
        'prototypes: a circle through the constructor',
        'prototypes: a circle through send',
      ],
    },
  },
  {
    sentence:
      'The error of a circle is of the realm of the function, and a Proxy among its prototypes is asked for its own.',
    probes: {
      chromium: [
        'prototypes: the circle’s error is of its realm',
        'prototypes: a parent that is a Proxy',
        'prototypes: a parent of send that is a Proxy',
      ],
      firefox: [
        'prototypes: the circle’s error is of its realm',
        'prototypes: a parent that is a Proxy',
        'prototypes: a parent of send that is a Proxy',
      ],
    },
  },
  {
    sentence:
      'In Firefox, messages of the engine say `Proxy` or `({})` for our functions, and name variables otherwise.',
    probes: {
      chromium: [],
      firefox: [
        'text: no constructor',
        'text: as a Symbol',
        'text: as this of Map.get',
        'text: structuredClone',
        'text: postMessage',
        'text: an ArrayBuffer getter',
        'errors: null as URL',
        'errors: no iterable',
        'errors: send what cannot be converted',
      ],
    },
  },
  {
    sentence: 'In Firefox, the order of `window`’s own keys tells that some were named early.',
    probes: {
      chromium: [],
      firefox: ['identity: place among the globals', 'identity: all globals'],
    },
  },
  {
    sentence:
      'In Chromium, the error of a `send()` of an object whose `Symbol.toPrimitive` is no function has other words.',
    probes: { chromium: ['conversions: data whose toPrimitive is none'], firefox: [] },
  },
]

/** What could be mended in the patch: not for the README, and to be taken out once it is. */
export const FAULTS: Limit['probes'] = {
  chromium: [
    'identity: setting caller',
    'conversions: 0 protocols',
    'conversions: 1 protocols',
    'conversions: 3 protocols',
    'conversions: an error that is a Proxy',
    'conversions: an error that is a Proxy, thrown in send',
    'conversions: an error with accessors',
    'conversions: an error with accessors, thrown in send',
    'conversions: an object thrown with a message like a native one',
    'prototypes: receiver of an inherited getter',
    'intrinsics: DOMException.prototype',
    'lookups: all below Function.prototype',
  ],
  firefox: [
    'identity: own keys of the methods',
    'identity: methods descriptors',
    'identity: setting caller',
    'text: toString itself',
    'text: toString of what is no function',
    'conversions: data that cannot be converted',
    'conversions: data whose toPrimitive is none',
    'prototypes: a circle by Reflect',
    'prototypes: a longer circle by Reflect',
    'prototypes: receiver of an inherited getter',
  ],
}

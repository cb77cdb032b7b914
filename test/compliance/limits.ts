// Which probes notice the patch, and why; the README has a row of each limit.

export interface Limit {
  readonly sentence: string
  readonly reason: string
  /** Names of probes; each has to differ from the native answer. */
  readonly probes: { readonly chromium: readonly string[]; readonly firefox: readonly string[] }
}

/** As the README's table has it: how many probes notice it, in each browser. */
export function rowOf({ sentence, reason, probes }: Limit): string {
  const count = (names: readonly string[]) => (names.length === 0 ? '–' : `${names.length}`)
  return `| ${sentence} | ${count(probes.chromium)} | ${count(probes.firefox)} | ${reason} |`
}

export const LIMITS: readonly Limit[] = [
  {
    sentence:
      '`window.onerror` and a policy’s violation name our script as the place of a failed call.',
    reason: 'V8 takes the place from the frame on top, and the native is called by ours.',
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
      'A stack that is taken inside the page’s own `toString`, `valueOf` or iterator while we call the native has a frame of ours.',
    reason: 'V8 has no way to leave out a frame while its function runs.',
    probes: {
      chromium: [
        'stacks: inside the toString of a URL',
        'stacks: inside the toString of data',
        'stacks: inside the valueOf of a code',
        'stacks: inside an iterator of protocols',
        'frames: Error.prepareStackTrace, a toString that throws',
        'frames: Function.prototype.prepareStackTrace, a toString that throws',
        'frames: Object.prototype.prepareStackTrace, a toString that throws',
      ],
      firefox: [],
    },
  },
  {
    sentence:
      'Within such a function, `caller` is null, and `captureStackTrace(object, send)` finds no `send`.',
    reason: 'Between it and the page is a function of ours, which is strict.',
    probes: {
      chromium: [
        'frames: sloppy caller of the toString of data',
        'frames: sloppy caller of the toString of a URL',
        'frames: arguments of the toString of data',
        'frames: captureStackTrace above send',
      ],
      firefox: [
        'frames: sloppy caller of the toString of data',
        'frames: sloppy caller of the toString of a URL',
        'frames: arguments of the toString of data',
      ],
    },
  },
  {
    sentence: 'Frames of ours that are not shown still count towards `Error.stackTraceLimit`.',
    reason: 'Gecko counts first and leaves out later.',
    probes: { chromium: [], firefox: ['stacks: stackTraceLimit 1', 'stacks: stackTraceLimit 2'] },
  },
  {
    sentence:
      'A circle of prototypes through one of our Proxies is not refused as an engine would.',
    reason: 'A Proxy may be part of a circle; its trap sees the last step only.',
    probes: {
      chromium: [
        'prototypes: a circle through the constructor',
        'prototypes: a circle through send',
        'prototypes: the circle’s error is of its realm',
      ],
      firefox: [
        'prototypes: a circle through the constructor',
        'prototypes: the circle’s error is of its realm',
        'prototypes: a circle by Reflect',
      ],
    },
  },
  {
    sentence:
      'A Proxy that a page puts above our functions, or gives us as a list, is asked once more.',
    reason: 'Nothing tells a Proxy from what it stands for without asking it.',
    probes: {
      chromium: [
        'prototypes: a parent that is a Proxy',
        'prototypes: a parent of send that is a Proxy',
        'lookups: all below Function.prototype',
        'conversions: 0 protocols',
        'conversions: 1 protocols',
        'conversions: 3 protocols',
      ],
      firefox: ['prototypes: a parent that is a Proxy'],
    },
  },
  {
    sentence: 'The engine’s messages say `Proxy` for `WebSocket`, or name a value otherwise.',
    reason: 'They name what the engine sees: a Proxy, and variables of ours.',
    probes: {
      chromium: ['conversions: data whose toPrimitive is none'],
      firefox: [
        'text: as a Symbol',
        'text: as this of Map.get',
        'text: structuredClone',
        'text: postMessage',
        'text: an ArrayBuffer getter',
        'text: toString of what is no function',
        'errors: null as URL',
        'errors: no iterable',
        'errors: send what cannot be converted',
        'conversions: data that cannot be converted',
        'conversions: data whose toPrimitive is none',
      ],
    },
  },
  {
    sentence:
      'A function’s text asked for with the `Function.prototype.toString` of another frame has no name.',
    reason: 'Each frame’s mask knows that frame’s functions.',
    probes: {
      chromium: ['text: toString of another realm', 'text: functions of another realm'],
      firefox: ['text: toString of another realm', 'text: functions of another realm'],
    },
  },
  {
    sentence:
      'In the first, empty document of a frame with a navigation pending, `WebSocket` is another than after it.',
    reason: 'Browsers run no content script there.',
    probes: {
      chromium: ['realms: text of a frame that navigates'],
      firefox: ['realms: text of a frame that navigates'],
    },
  },
  {
    sentence:
      'Getters that a page puts on `DOMException.prototype` are called for the stack of a failed call.',
    reason: 'V8 writes the stack’s first line anew when our frame is taken out.',
    probes: { chromium: ['intrinsics: DOMException.prototype'], firefox: [] },
  },
  {
    sentence: 'The order of `window`’s own keys tells that some were named early.',
    reason: 'Gecko defines a global when it is first named; we name ours before the page does.',
    probes: {
      chromium: [],
      firefox: ['identity: place among the globals', 'identity: all globals'],
    },
  },
]

// What the WebSocket constructor makes is watched from its birth; what it throws is a fact.
import type { SocketApi, SocketCreated } from '../wire/facts'
import { PROTOCOLS, TEXT } from '../wire/limits'
import type { Guard } from './guard'
import type { Installer } from './installer'
import {
  argument,
  cut,
  defineProperty,
  isArray,
  isPrimitive,
  ownValue,
  socketBinaryType,
  socketUrl,
} from './intrinsics'
import { leavingEvent } from './leaving-event'
import type { ObserveSocket } from './observe-events'
import { callerStack, messageOf, nameOf } from './page-error'
import type { Recorder, Unnumbered } from './recorder'
import { readState, watch } from './watched-sockets'

/** As the page asked, read without running its code: no iterator, no getter, no `toString`. */
export function protocolsOf(asked: unknown): string[] {
  if (typeof asked === 'string') return [cut(asked, 0, TEXT)]
  const list: string[] = []
  if (!isArray(asked)) return list
  for (let index = 0, kept = 0; index < asked.length && index < PROTOCOLS; index++) {
    const value: unknown = ownValue(asked, `${index}`)
    if (typeof value === 'string') setOwn(list, kept++, cut(value, 0, TEXT))
  }
  return list
}

/** Plain assignment to a new index would run a setter that a page put on Array.prototype. */
function setOwn(list: string[], index: number, value: string): void {
  const descriptor = {
    __proto__: null,
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  }
  defineProperty(list, index, descriptor as PropertyDescriptor)
}

const urlText = (value: unknown) =>
  isPrimitive(value) && typeof value !== 'symbol' ? `${value}` : ''

function createdFact(
  socket: WebSocket,
  number: number,
  protocols: unknown,
): Unnumbered<SocketCreated> {
  return {
    kind: 'socket-created',
    api: 'WebSocket',
    socket: number,
    readyState: readState(socket),
    url: cut(socketUrl(socket), 0, TEXT),
    protocols: protocolsOf(protocols),
    binaryType: socketBinaryType(socket),
    stack: callerStack(),
    adopted: false,
    during: leavingEvent(),
  }
}

export const constructorThrew = (
  api: SocketApi,
  args: readonly unknown[],
  error: unknown,
): Unnumbered => ({
  kind: 'call-threw',
  api,
  call: 'constructor',
  socket: 0,
  readyState: 3,
  name: nameOf(error),
  message: cut(messageOf(error), 0, TEXT),
  argument: cut(urlText(argument(args, 0)), 0, TEXT),
  payload: null,
  stack: callerStack(),
})

export function observeConstructor(
  installer: Installer,
  recorder: Recorder,
  observe: ObserveSocket,
  listenToPage: () => void,
  guard: Guard,
): void {
  installer.replaceConstructor<WebSocket>('WebSocket', {
    made: (socket, args) =>
      guard(() => {
        const entry = watch(socket)
        observe(socket)
        recorder.record(createdFact(socket, entry.socket, argument(args, 1)))
      }),
    threw: (args, error) =>
      guard(() => {
        listenToPage() // where a policy forbids the connection, Firefox throws, and tells of the policy later
        recorder.record(constructorThrew('WebSocket', args, error))
      }),
  })
}

// @ts-check
// Facts for a scripted page, short to write: in any order, numbered and counted when they are all told.

/** @import { Fact, MessageKind } from '../../../src/wire/facts' */

/** Bytes travel to the page of the stage as their numbers. @typedef {{ readonly bytes: readonly number[] }} Bytes */

/**
 * @typedef {object} Said
 * @property {number} at ms since the beginning.
 * @property {number} link Whose document says it.
 * @property {object} fact
 */

const STACK = (/** @type {string} */ name, /** @type {string} */ place) =>
  `    at ${name} (${place})`

export class Traffic {
  /** @type {Said[]} */
  said = []

  /** @param {number} begin ms since the epoch. */
  constructor(begin) {
    this.begin = begin
  }

  /**
   * @param {number} link
   * @param {number} socket
   * @param {string} caller
   */
  socket(link, socket, caller) {
    return new SocketTraffic(this, link, socket, caller)
  }

  /** In the order of time; each document counts its own facts from 1. @returns {Said[]} */
  inOrder() {
    /** @type {Map<number, number>} */
    const last = new Map()
    return this.said
      .toSorted((a, b) => a.at - b.at)
      .map(({ at, link, fact }) => {
        const seq = (last.get(link) ?? 0) + 1
        last.set(link, seq)
        return { at, link, fact: { ...fact, seq, time: this.begin + at } }
      })
  }
}

class SocketTraffic {
  counts = new Map()
  readyState = 0

  /**
   * @param {Traffic} traffic
   * @param {number} link
   * @param {number} socket
   * @param {string} caller
   */
  constructor(traffic, link, socket, caller) {
    this.traffic = traffic
    this.link = link
    this.number = socket
    this.caller = caller
  }

  /** @param {number} at @param {Record<string, unknown> & { kind: Fact['kind'] }} fact */
  say(at, fact) {
    const { link, number: socket, readyState } = this
    this.traffic.said.push({ at, link, fact: { socket, readyState, ...fact } })
    return this
  }

  /** @param {number} at @param {string} url @param {readonly string[]} [protocols] */
  created(at, url, protocols = []) {
    return this.say(at, {
      kind: 'socket-created',
      ...{ api: 'WebSocket', url, protocols, binaryType: 'blob' },
      ...{ stack: STACK('connect', this.caller), adopted: false, during: null },
    })
  }

  /** @param {number} at @param {string} [protocol] @param {string} [extensions] */
  opened(at, protocol = '', extensions = '') {
    this.readyState = 1
    return this.say(at, { kind: 'socket-opened', protocol, extensions })
  }

  /** @param {number} at @param {string | object} value @param {number} [bufferedAmount] */
  sent(at, value, bufferedAmount = 0) {
    const kind = this.readyState === 1 ? 'message-sent' : 'message-discarded'
    return this.message(at, kind, value, bufferedAmount)
  }

  /** @param {number} at @param {string | object} value */
  received(at, value) {
    return this.message(at, 'message-received', value, 0)
  }

  /** @param {number} at @param {number} bufferedAmount */
  buffered(at, bufferedAmount) {
    const heldAt = this.traffic.begin + at - 20
    return this.say(at, { kind: 'buffered-amount', bufferedAmount, heldAt })
  }

  /** @param {number} at @param {number} code @param {string} reason */
  closes(at, code, reason) {
    this.readyState = 2
    const stack = STACK('leave', this.caller)
    return this.say(at, { kind: 'close-called', code, reason, stack, before: 1, during: null })
  }

  /** @param {number} at @param {number} code @param {string} [reason] */
  closed(at, code, reason = '') {
    this.readyState = 3
    if (code === 1006) this.say(at, { kind: 'socket-errored' })
    return this.say(at, { kind: 'socket-closed', code, reason, wasClean: code !== 1006 })
  }

  /**
   * @param {number} at
   * @param {MessageKind} kind
   * @param {string | object} value
   * @param {number} bufferedAmount
   */
  message(at, kind, value, bufferedAmount) {
    const payload = payloadOf(value)
    const before = this.counts.get(kind) ?? { nth: 0, total: 0 }
    const counted = { nth: before.nth + 1, total: before.total + payload.size }
    this.counts.set(kind, counted)
    const stack = kind === 'message-received' ? '' : STACK('send', this.caller)
    return this.say(at, { kind, payload, ...counted, bufferedAmount, stack })
  }
}

/** Objects go as JSON, `{ bytes, size }` as the start of so many bytes. @param {string | object} value */
function payloadOf(value) {
  if (typeof value === 'object' && 'bytes' in value) {
    const { bytes, size = bytes.length } = /** @type {Bytes & { size?: number }} */ (value)
    const rest = size > bytes.length ? 'omitted' : 'none'
    return { kind: 'arraybuffer', size, content: { bytes }, rest }
  }
  const content = typeof value === 'string' ? value : JSON.stringify(value)
  return { kind: 'text', size: Buffer.byteLength(content), content, rest: 'none' }
}

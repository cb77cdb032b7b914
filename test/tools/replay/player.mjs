// @ts-check
// Answers on one connection as the recorded server did: by order, with its timing.

import { setTimeout as sleep } from 'node:timers/promises'

/** @import { WebSocket } from 'ws' */
/** @import { ReplayAction, ReplayContent, ReplaySocket } from '../../../src/capture/replay/replay-plan' */

/** @param {ReplayContent} one @param {ReplayContent} other */
const isSame = (one, other) =>
  typeof one === 'string' || typeof other === 'string'
    ? one === other
    : Buffer.from(one).equals(Buffer.from(other))

export class Player {
  #received = 0
  #isOver = false
  /** One block after the other, also where the client is faster than the recorded one was. */
  #playing = Promise.resolve()

  /**
   * @param {WebSocket} connection
   * @param {ReplaySocket} recorded
   * @param {number} speed
   * @param {(notice: string) => void} notice
   */
  constructor(connection, recorded, speed, notice) {
    this.connection = connection
    this.recorded = recorded
    this.speed = speed
    this.notice = notice
    connection.on('message', (data, isBinary) => {
      const bytes = Buffer.isBuffer(data) ? data : Buffer.from(/** @type {ArrayBuffer} */ (data))
      this.#take(isBinary ? bytes : bytes.toString('utf8'))
    })
    connection.on('close', () => {
      this.#isOver = true
    })
    this.#play(0)
  }

  /** @param {ReplayContent} content */
  #take(content) {
    const expected = this.recorded.expected[this.#received]
    this.#received += 1
    if (this.#received === this.recorded.expected.length + 1)
      this.notice(`message ${this.#received}: the recording ends here, there is no answer`)
    else if (expected !== undefined && expected !== null && !isSame(content, expected))
      this.notice(`message ${this.#received} is not the recorded one, and is answered all the same`)
    this.#play(this.#received)
  }

  /** @param {number} block */
  #play(block) {
    const actions = this.recorded.blocks[block] ?? []
    const began = performance.now()
    this.#playing = this.#playing.then(async () => {
      for (const action of actions) {
        const wait = began + action.after / this.speed - performance.now()
        if (wait > 0) await sleep(wait)
        if (this.#isOver) return
        this.#act(action)
      }
    })
  }

  /** @param {ReplayAction} action */
  #act(action) {
    if (action.kind === 'send') this.connection.send(action.content)
    else if (action.kind === 'break') this.connection.terminate()
    else if (action.code === null) this.connection.close()
    else this.connection.close(action.code, action.reason)
  }
}

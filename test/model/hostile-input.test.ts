// The border under fire: no guard throws, no message of one relay harms another, what passes can be kept and shown.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createInbox } from '../../src/panel/inbox'
import { isKeepable } from '../../src/relay/kept-fact'
import { isDownPacket } from '../../src/wire/down-guards'
import { isFact, isFromPanel, isToPanel, isUpPacket } from '../../src/wire/guards'
import { isHandshakeStage } from '../../src/wire/handshake-guards'
import { PANEL_SOCKETS, WIRE_VERSION } from '../../src/wire/limits'
import type { Batch, DownPacket } from '../../src/wire/packets'
import { unpacked } from '../../src/wire/rows'
import { sent } from '../support/facts'
import { hostileFacts, hostileToPanel, hostileValues } from '../support/hostile-values'
import { createTestStore, testHello } from '../support/panel-store'

const INPUTS = 100_000
const SEQUENCES = 4_000
/** The same inputs in every run of the tests; `npm run soak` looks for others. */
const seed = Number(process.env.FUZZ_SEED ?? 2026)

/** ms */
const PATIENCE = 60_000

const isRow = (value: unknown) => Array.isArray(value) && isFact(unpacked(value))
const GUARDS = {
  isFact,
  isRow,
  isKeepable,
  isUpPacket,
  isDownPacket,
  isToPanel,
  isFromPanel,
  isHandshakeStage,
}

test(
  `no guard throws at any of ${INPUTS} values, and each lets some of them pass`,
  () => {
    const passed = new Set<string>()
    fc.assert(
      fc.property(hostileValues, (value) => {
        for (const [name, guard] of Object.entries(GUARDS)) if (guard(value)) passed.add(name)
      }),
      { seed, numRuns: INPUTS },
    )
    expect([...passed].sort()).toEqual(Object.keys(GUARDS).sort())
  },
  PATIENCE,
)

test(
  `the store takes whatever passes of ${INPUTS} facts, and stays within its limits`,
  () => {
    const { store, come } = createTestStore(1_000)
    come('d')
    let taken = 0
    fc.assert(
      fc.property(hostileFacts, (fact) => {
        if (!isFact(fact)) return
        taken += 1
        store.facts('d', [fact])
        expect(({} as Record<string, unknown>).kind).toBeUndefined()
      }),
      { seed, numRuns: INPUTS },
    )
    expect(taken).toBeGreaterThan(INPUTS / 10)
    expect(store.rows.all.length).toBeLessThanOrEqual(1_000)
    expect(store.sockets.length).toBeLessThanOrEqual(PANEL_SOCKETS)
  },
  PATIENCE,
)

describe(`in ${SEQUENCES} sequences of messages of two hostile relays`, () => {
  test(
    'the facts of a third come whole, in order, once',
    () => {
      fc.assert(
        fc.property(fc.array(hostileToPanel, { minLength: 20, maxLength: 30 }), (hostile) => {
          const { take, facts } = goodRelay()
          for (const [index, message] of hostile.entries()) take(index + 1, message)
          expect(facts()).toEqual(hostile.map((_, index) => index + 1))
        }),
        { seed, numRuns: SEQUENCES },
      )
    },
    PATIENCE,
  )
})

/** A relay that sends a fact after each hostile message. */
function goodRelay() {
  const got: number[] = []
  let subscription = 0
  const post = (link: number, packet: DownPacket) => {
    if (link === 1 && packet.kind === 'subscribe') subscription = packet.subscription
    return true
  }
  const nothing = () => {}
  const inbox = createInbox(post, {
    ...{ onHello: nothing, onGone: nothing, onAway: nothing },
    ...{
      onPayload: nothing,
      onStranger: nothing,
      onWoken: nothing,
      onActed: nothing,
      onActing: nothing,
    },
    onFacts(document, facts) {
      if (document === 'good') got.push(...facts.map(({ seq }) => seq))
    },
  })
  const fromGood = (packet: unknown) => inbox.receive({ kind: 'from-relay', link: 1, packet })
  const frame = { frameId: 7, documentId: 'good', url: '', origin: '' }
  inbox.receive({ kind: 'relay-came', link: 1, frame })
  fromGood(testHello('good', { version: WIRE_VERSION }))
  return {
    facts: () => got,
    take(seq: number, message: unknown) {
      inbox.receive(message)
      const batch: Batch = { kind: 'batch', subscription, facts: [sent(seq, 'x')] }
      fromGood(batch)
    },
  }
}

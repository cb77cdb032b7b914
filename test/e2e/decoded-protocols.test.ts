// Clients of npm talk to real servers of their protocol: the panel names the protocol, and reads what is said.
import { expect, test } from 'vitest'
import { filterBy, waitForDecoded } from './decoded-rows'
import { inEachBrowser } from './in-each-browser'
import { waitForSocketCell } from './panel-rows'

interface Spoken {
  readonly page: string
  readonly title: string
  /** Of the rows that the filter leaves. */
  readonly filter: string
  readonly rows: readonly (readonly [type: string, words: string])[]
}

const SPOKEN: readonly Spoken[] = [
  {
    ...{ page: 'stomp', title: 'STOMP', filter: 'decoded:connect' },
    rows: [
      ['CONNECT', ''],
      ['CONNECTED', ''],
    ],
  },
  {
    ...{ page: 'mqtt', title: 'MQTT', filter: 'decoded:sensors/1' },
    rows: [['PUBLISH', 'sensors/1']],
  },
  {
    ...{ page: 'graphql', title: 'GraphQL', filter: 'decoded:subscribe | decoded:complete' },
    rows: [
      ['subscribe', ''],
      ['complete', ''],
    ],
  },
  {
    ...{ page: 'signalr', title: 'SignalR', filter: 'decoded:invocation | decoded:completion' },
    rows: [
      ['Invocation', ''],
      ['Completion', ''],
    ],
  },
  {
    ...{ page: 'phoenix', title: 'Phoenix', filter: 'decoded:rooms:lobby' },
    rows: [
      ['phx_join', 'rooms:lobby'],
      ['phx_reply', 'ok'],
    ],
  },
]

inEachBrowser((bench) => {
  test('STOMP, MQTT, GraphQL, SignalR and Phoenix are named, read and filtered', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    for (const { page, title, filter, rows } of SPOKEN) {
      await filterBy(panel, filter)
      await tab.goto(bench.page(`protocols/${page}.html`))
      await waitForSocketCell(panel, 'spoken', title)
      for (const [type, words] of rows) await waitForDecoded(panel, type, words)
    }
    // an answer that came is linked to its question
    expect(
      await panel.waitFor(
        'a link',
        () => document.querySelector('[data-testid="pair-link"]')?.textContent,
      ),
    ).toMatch(/ms|s$/)

    // the echo of a question is a question of the server's: only what got its result is answered
    await filterBy(panel, 'is:unanswered decoded:divide')
    await tab.evaluate(async () => {
      const socket = new WebSocket(`ws://${location.host}/echo`)
      await new Promise((resolve) => socket.addEventListener('open', resolve))
      let heard = 0
      const echoed = new Promise<void>((resolve) => {
        socket.addEventListener('message', () => {
          heard += 1
          if (heard === 3) resolve()
        })
      })
      for (const [id, method] of ['sumUp', 'divide', 'sumUp'].entries())
        socket.send(JSON.stringify({ jsonrpc: '2.0', id, method, params: [6, 3] }))
      await echoed
      for (const id of [0, 2]) socket.send(JSON.stringify({ jsonrpc: '2.0', id, result: 9 }))
    })
    await waitForDecoded(panel, 'request', 'divide')
    await filterBy(panel, 'is:unanswered decoded:sumUp')
    await panel.waitFor('that all the others were answered', () =>
      document.querySelector('[data-testid="no-messages"][data-reason="filter"]'),
    )
    await tab.close()
  })
})

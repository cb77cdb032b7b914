// Socket.IO, spoken by its own client and server, as the panel reads it: rows, links, filters, details, other choices.
import { expect, test } from 'vitest'
import { until } from '../support/until.mjs'
import { choose } from './choose'
import { decodedInView, filterBy, waitForDecoded } from './decoded-rows'
import { inEachBrowser } from './in-each-browser'
import { waitForNoMessage, waitForText } from './panel-rows'

const isDone = () => document.body.dataset.state === 'done'

inEachBrowser((bench) => {
  test('Socket.IO is read, linked, filtered, shown in full, and read otherwise on request', async () => {
    const tab = await bench.session.open(bench.page('blank.html'))
    const panel = await tab.openPanel({ panelWidth: 1200 })
    await tab.goto(bench.page('protocols/socket-io.html'))
    await waitForDecoded(panel, 'CONNECT_ERROR', 'not authorised')
    await panel.waitFor('a heartbeat', () => document.querySelector('[data-role="heartbeat"]'))
    expect(await tab.evaluate(isDone)).toBeTypeOf('boolean')

    const lines = await decodedInView(panel)
    expect(lines).toEqual(
      expect.arrayContaining([
        'EVENT «welcome»',
        'EVENT «add» · ack 0',
        'ACK ack 0',
        'BINARY_EVENT «upload» · ack 1',
        'EVENT /chat «say»',
        'CONNECT_ERROR /admin · not authorised',
        'ping',
        'pong',
      ]),
    )
    expect(await panel.text('[data-testid="socket-row"] [data-cell="spoken"]')).toBe('Socket.IO')

    // names and lines are looked through, and what is asked and answered is linked
    await filterBy(panel, 'decoded:/chat')
    await panel.waitFor('the namespace alone', () => {
      const rows = [...document.querySelectorAll('[data-testid="message-row"]')]
      return rows.length === 4 && rows.every(({ textContent }) => textContent?.includes('/chat'))
    })
    await filterBy(panel, 'is:error protocol:socket.io')
    await panel.waitFor(
      'the error alone',
      () => document.querySelectorAll('[data-testid="message-row"]').length === 1,
    )
    await filterBy(panel, '')
    await panel.click('[data-testid="pair-link"][data-answer="true"]')
    await panel.waitFor('the question to be chosen', () =>
      document
        .querySelector('[data-testid="message-row"][aria-selected="true"]')
        ?.querySelector('[data-testid="pair-link"][data-answer="false"]'),
    )

    // in full: why it was recognised, fields, what it carries, the way to its answer
    await filterBy(panel, 'decoded:«add»')
    await panel.waitFor('its row alone', () => {
      const rows = [...document.querySelectorAll('[data-testid="message-row"]')]
      return rows.length === 1 && rows[0]?.textContent?.includes('«add»')
    })
    await panel.click('[data-testid="message-row"] [data-testid="decoded"]')
    await panel.press('Enter')
    await panel.click('[data-testid="details-tab-decoded"]')
    await waitForText(panel, '[data-testid="unit-body"]', '"add"')
    await waitForText(panel, '[data-testid="unit-fields"]', 'namespace')
    await waitForText(panel, '[data-testid="protocol-findings"]', '/socket.io/')
    await panel.click('[data-testid="pair-go"]')
    await waitForText(panel, '[data-testid="unit"]', 'ACK')

    // heartbeats are hidden, and counted
    await filterBy(panel, '')
    await panel.click('[data-testid="heartbeats"]')
    await panel.waitFor('no heartbeat', () => !document.querySelector('[data-role="heartbeat"]'))
    await waitForText(panel, '[data-testid="heartbeats"]', '−')
    await panel.click('[data-testid="heartbeats"]')
    await panel.waitFor('heartbeats', () => document.querySelector('[data-role="heartbeat"]'))

    // as another protocol, as none for the whole URL, and as what it is
    await choose(panel, 'protocol-choice', 'engine.io')
    await waitForDecoded(panel, 'message', '')
    await choose(panel, 'protocol-choice', 'off')
    await panel.waitFor('nothing decoded', () => !document.querySelector('[data-testid="decoded"]'))
    await panel.click('[data-testid="protocol-for-url"]')
    await tab.goto(bench.page('blank.html'))
    await waitForNoMessage(panel)
    await tab.goto(bench.page('protocols/socket-io.html'))
    await panel.waitFor(
      'a message of the new page',
      () => document.querySelectorAll('[data-kind^="message-"]').length > 5,
    )
    await until('the page to have said all', () => tab.evaluate(isDone))
    expect(await decodedInView(panel)).toEqual([])
    await panel.click('[data-testid="message-row"][data-kind^="message-"]')
    await panel.click('[data-testid="details-tab-decoded"]')
    await waitForText(panel, '[data-testid="protocol-title"]', 'Not decoded')
    await waitForText(panel, '[data-testid="format-chain"], [data-testid="unit-body"]', 'sid')
    await choose(panel, 'protocol-choice', 'automatic')
    await waitForDecoded(panel, 'EVENT', '«welcome»')
    await tab.close()
  })
})

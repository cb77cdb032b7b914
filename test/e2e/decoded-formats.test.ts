// Payloads that no protocol explains: what they certainly are, and protobuf by the reader's own .proto.
import { test } from 'vitest'
import { giveFile } from './give-file'
import { inEachBrowser } from './in-each-browser'
import { waitForMessages, waitForNoMessage, waitForText } from './panel-rows'

/** name "pen", qty 7, and a price. */
async function talk() {
  const socket = new WebSocket(`ws://${location.host}/echo`)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  const name = [0x0a, 3, 0x70, 0x65, 0x6e]
  socket.send(Uint8Array.from([...name, 0x10, 7, 0x19, 0, 0, 0, 0, 0, 0, 0xf8, 0x3f]))
  await new Promise((resolve) => socket.addEventListener('message', resolve))
}

const PROTO = `syntax = "proto3";
message Empty {}
message Item { string name = 1; int32 qty = 2; double price = 3; }`

inEachBrowser((bench) => {
  test('protobuf is guessed, then named by a .proto, whose faults are told', async () => {
    const { tab, panel } = await bench.inspect('blank.html', { panelWidth: 1200 })
    await tab.evaluate(talk)
    await waitForMessages(panel, 2)
    await panel.click('.message-row[data-kind="message-sent"]')
    await panel.click('[data-testid="details-tab-decoded"]')
    await waitForText(panel, '[data-testid="format-chain"]', 'Protobuf')

    await giveFile(panel, 'proto-file', 'broken.proto', 'message Item {\n  string = 1;\n}')
    await waitForText(panel, '[data-testid="proto-error"]', 'Line 2: expected a name, found =')
    await panel.click('[data-testid="proto-remove"]')
    await giveFile(panel, 'proto-file', 'shop.proto', PROTO)
    await waitForText(panel, '[data-testid="format-chain"]', 'Protobuf Item')
    await waitForText(panel, '[data-testid="unit-body"]', 'price')
    await waitForText(panel, '[data-testid="unit-body"]', '1.5')
    await waitForText(panel, '[data-testid="proto-message"]', 'Empty')

    // it is there for the next socket of that URL, too
    await tab.reload()
    await waitForNoMessage(panel)
    await tab.evaluate(talk)
    await waitForMessages(panel, 2)
    await panel.click('.message-row[data-kind="message-sent"]')
    await waitForText(panel, '[data-testid="proto-name"]', 'shop.proto')
  })
})

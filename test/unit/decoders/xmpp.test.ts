// XMPP as recorded, and what the recording lacks: other SASL, older drafts, errors, hostile XML.
import { describe, expect, test } from 'vitest'
import { scan } from '../../../src/decoders/xmpp/scan'
import { lines, opening, protocolOf, received, sent, unitsOf } from '../../support/spoken'
import { decodedLines } from '../../support/transcripts'

const XMPP = opening('xmpp')

describe('the recording', () => {
  test('is read to its last message', async () => {
    for (const conn of [0, 1, 2])
      expect(
        (await decodedLines('xmpp-websocket', conn)).filter((line) => /\?$|!/.test(line)),
      ).toEqual([])
  })

  test('opens, signs in, binds', async () => {
    const read = await decodedLines('xmpp-websocket')
    expect(read.slice(0, 14)).toEqual([
      '→ open localhost',
      '← open localhost (1→)',
      '← stream:features register mechanisms',
      '→ auth SCRAM-SHA-1',
      '← challenge (4→)',
      '→ response (5→)',
      '← success (6→)',
      '→ open localhost',
      '← open localhost (8→)',
      '← stream:features sm sm c sub bind session ver',
      '→ iq set · urn:ietf:params:xml:ns:xmpp-bind',
      '← iq result · urn:ietf:params:xml:ns:xmpp-bind (11→)',
      '→ enable',
      '← enabled 24kVhvF1LCrm (13→)',
    ])
  })

  test('talks, asks and is refused', async () => {
    const read = await decodedLines('xmpp-websocket')
    expect(read.slice(14, 23)).toEqual([
      '→ presence',
      '→ message chat · bob@localhost · «Hé <tag> & "quote" ☃»',
      '→ iq get · http://jabber.org/protocol/disco#info · localhost',
      '← presence alice@localhost/probe',
      '← iq result · http://jabber.org/protocol/disco#info · localhost (17→)',
      '← r',
      '→ iq get · urn:nope · localhost',
      '→ a h 1 (20→)',
      '← iq error · localhost · service-unavailable (21→)',
    ])
  })

  test('fails to sign in', async () => {
    expect((await decodedLines('xmpp-websocket', 2)).slice(5)).toEqual([
      '→ response (5→)',
      "← failure not-authorized · The response provided by the client doesn't match the one we calculated. (6→)",
      '→ close',
      '← close',
    ])
  })
})

test('what the recording lacks', async () => {
  const sasl2 = "xmlns='urn:xmpp:sasl:2'"
  const sm = "xmlns='urn:xmpp:sm:3'"
  const read = await lines(XMPP, [
    sent(
      `<authenticate ${sasl2} mechanism='PLAIN'><initial-response>x</initial-response></authenticate>`,
    ),
    received(
      `<success ${sasl2}><authorization-identifier>a@b</authorization-identifier></success>`,
    ),
    sent(`<resume ${sm} previd='7' h='3'/>`),
    received(
      `<failed ${sm}><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></failed>`,
    ),
    received(
      "<stream:error xmlns:stream='http://etherx.jabber.org/streams'><conflict xmlns='urn:x'/><text>Replaced</text></stream:error>",
    ),
    received(
      "<message xmlns='jabber:client' type='groupchat' from='room@muc/me'><subject>Tea</subject></message>",
    ),
    received(
      "<message xmlns='jabber:client' from='a@b/c'><composing xmlns='http://jabber.org/protocol/chatstates'/></message>",
    ),
    received(
      "<presence xmlns='jabber:client' type='unavailable' from='a@b/c'><status>bye</status></presence>",
    ),
    sent(
      "<message xmlns='jabber:client' to='x@y' type='error'><error type='cancel'><gone/></error></message>",
    ),
    sent(' '),
    received("<nonza xmlns='urn:new'/>"),
    received("<close xmlns='urn:ietf:params:xml:ns:xmpp-framing' see-other-uri='wss://other/'/>"),
  ])
  expect(read).toEqual([
    '→ authenticate PLAIN',
    '← success a@b (1→)',
    '→ resume 7',
    '← failed item-not-found (3→)',
    '← stream:error conflict · Replaced',
    '← message groupchat · room@muc/me · subject',
    '← message a@b/c · composing',
    '← presence unavailable · a@b/c · bye',
    '→ message error · x@y · gone',
    '→ whitespace',
    '← nonza !unknown',
    '← close wss://other/',
  ])
})

test('the drafts before RFC 7395 open a stream that is not closed in its message', async () => {
  const header =
    "<?xml version='1.0'?><stream:stream to='a.b' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>"
  expect(await lines(XMPP, [sent(header)])).toEqual(['→ stream:stream a.b'])
})

test('a stanza keeps its attributes and its source', async () => {
  const text =
    "<iq xmlns='jabber:client' type='get' id='&quot;1&#x22;' to='a'><ping xmlns='urn:xmpp:ping'/></iq>"
  expect(await unitsOf(XMPP, [sent(text)])).toMatchObject([
    {
      ...{ type: 'iq', name: 'urn:xmpp:ping', asks: 'iq "1"' },
      fields: { xmlns: 'jabber:client', type: 'get', id: '"1"', to: 'a' },
      body: { kind: 'xml', text },
    },
  ])
})

test.each([
  ['<iq xmlns="jabber:client" type="get"><query/></iq>', '← iq get · query !malformed'],
  ['<message to="a"><body>never closed</message>', '← message «never closed» !malformed'],
  ['<message></message><message></message>', '← message !malformed'],
  ['<presence', '← ?'],
  ['<presence <<', '← ?'],
  ['<foo/>', '← ?'],
  ['not xml', '← ?'],
])('%s is told so', async (text, expected) => {
  expect(await lines(XMPP, [received(text)])).toEqual([expected])
})

test('a stanza whose end was not kept is cut, also within its first tag', async () => {
  expect(
    await lines(XMPP, [received("<message xmlns='jabber:client' from='a@b'><body>long", 9_000)]),
  ).toEqual(['← message a@b · «long» !cut'])
  expect(await lines(XMPP, [received("<message xmlns='jabber:cl", 9_000)])).toEqual([
    '← message !cut',
  ])
})

describe('the scanner', () => {
  test('knows texts, comments, sections and five entities, and nothing else', () => {
    const { elements, isWhole } = scan(
      '<a x="1 &lt; 2"><!-- <b> --><![CDATA[<c>]]>&amp;&unknown;&#0;<d y=\'"\'/></a>',
    )
    expect(isWhole).toBe(true)
    expect(elements).toEqual([
      { name: 'a', depth: 0, attributes: new Map([['x', '1 < 2']]), text: '<c>&&unknown;\uFFFD' },
      { name: 'd', depth: 1, attributes: new Map([['y', '"']]), text: '' },
    ])
  })

  test('takes no definitions, so that nothing can be blown up', () => {
    expect(scan('<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>').elements).toEqual([])
  })

  test('is not slowed by what never ends', () => {
    for (const text of [
      `<a${' '.repeat(200_000)}`,
      `<a ${'b="c" '.repeat(40_000)}`,
      '<a>'.repeat(70_000),
      `<a ${'x'.repeat(200_000)}`,
    ])
      expect(scan(text).isWhole).toBe(false)
  })
})

test('is recognised by its namespaces, not by XML', async () => {
  const nowhere = opening('', 'wss://chat.example/')
  const framing = 'xmlns="urn:ietf:params:xml:ns:xmpp-framing"'
  expect(
    await protocolOf(nowhere, [
      sent(`<open to="a" ${framing}/>`),
      received(`<open from="a" ${framing}/>`),
    ]),
  ).toBe('xmpp')
  expect(await protocolOf(nowhere, [received('<message><body>hi</body></message>')])).toBeNull()
})

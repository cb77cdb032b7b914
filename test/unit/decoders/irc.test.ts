// IRC over WebSocket: signing on, channels, tags, numeric replies, errors.
import { expect, test } from 'vitest'
import { bytes, lines, opening, protocolOf, received, sent, unitsOf } from '../../support/spoken'

const IRC = opening('text.ircv3.net')

test('signs on, joins, talks, leaves', async () => {
  expect(
    await lines(IRC, [
      sent('CAP LS 302'),
      sent('NICK ada'),
      sent('USER ada 0 * :Ada L'),
      received(':irc.example CAP * LS :sasl server-time'),
      received(':irc.example 001 ada :Welcome to IRC'),
      received(':irc.example 433 * ada :Nickname is already in use'),
      sent('JOIN #tea'),
      received(':ada!a@host JOIN #tea'),
      received(':irc.example 353 ada = #tea :ada @bob'),
      sent('PRIVMSG #tea :hello, all'),
      received('@time=2026-11-21T20:00:00Z;+x=a\\sb\\:c :bob!b@host PRIVMSG #tea :hi'),
      received('PING :irc.example'),
      sent('PONG :irc.example'),
      sent('@label=7 WHOIS bob'),
      received('@label=7 :irc.example 318 ada bob :End of /WHOIS list'),
      sent('QUIT :bye'),
      received('ERROR :Closing Link'),
    ]),
  ).toEqual([
    '→ CAP LS · 302',
    '→ NICK ada',
    '→ USER ada 0 * · «Ada L»',
    '← CAP irc.example · * LS · «sasl server-time»',
    '← 001 RPL_WELCOME · «Welcome to IRC»',
    '← 433 ERR_NICKNAMEINUSE · ada · «Nickname is already in use»',
    '→ JOIN #tea',
    '← JOIN ada · #tea',
    '← 353 RPL_NAMREPLY · = #tea · «ada @bob»',
    '→ PRIVMSG #tea · «hello, all»',
    '← PRIVMSG bob · #tea · «hi»',
    '← PING irc.example',
    '→ PONG irc.example (12→)',
    '→ WHOIS bob',
    '← 318 RPL_ENDOFWHOIS · bob · «End of /WHOIS list» (14→)',
    '→ QUIT bye',
    '← ERROR «Closing Link»',
  ])
})

test('tags are unescaped; a message is filtered by its channel', async () => {
  const message = received('@time=2026;+x=a\\sb\\:c\\ :bob!b@host PRIVMSG #tea :hi: there')
  expect(await unitsOf(IRC, [message])).toMatchObject([
    {
      ...{ type: 'PRIVMSG', name: '#tea' },
      fields: {
        tags: { time: '2026', '+x': 'a b;c' },
        source: 'bob!b@host',
        parameters: ['#tea', 'hi: there'],
      },
    },
  ])
})

test('lines may be bytes, and several in one message', async () => {
  expect(await lines(opening('binary.ircv3.net'), [sent(bytes('PING a\r\nPING b\r\n'))])).toEqual([
    '→ PING a | PING b',
  ])
})

test.each([
  ['', '← ?'],
  ['@only=tags', '← ?'],
  ['12 x', '← ?'],
])('%j is no line', async (text, expected) => {
  expect(await lines(IRC, [received(text)])).toEqual([expected])
})

test('is recognised by how it signs on, not by words', async () => {
  const nowhere = opening('')
  expect(
    await protocolOf(nowhere, [sent('NICK ada'), received(':irc.example 001 ada :Welcome')]),
  ).toBe('irc')
  expect(await protocolOf(nowhere, [sent('hello all'), received('PING')])).toBeNull()
})
